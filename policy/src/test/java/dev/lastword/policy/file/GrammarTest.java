package dev.lastword.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code spec/policy/grammar.md} and the code know the same words. */
class GrammarTest {

  private static String page() throws IOException {
    return Files.readString(Path.of("..", "spec", "policy", "grammar.md"));
  }

  @Test
  void every_key_that_is_read_stands_in_the_example() throws IOException {
    String page = page();
    assertThat(Grammar.ALL.stream().flatMap(keys -> keys.known().stream()))
        .allSatisfy(key -> assertThat(page).containsPattern("\\b" + key + ":"));
  }

  @Test
  void every_word_to_come_is_marked_later() throws IOException {
    List<String> marked = page().lines().filter(line -> line.contains("later")).toList();
    Stream<String> words = Grammar.ALL.stream().flatMap(keys -> keys.later().stream());
    assertThat(words).allSatisfy(word -> assertThat(marked).anyMatch(line -> line.contains(word)));
  }

  @Test
  void every_type_and_function_stands_there() throws IOException {
    String page = page();
    assertThat(Grammar.TYPES)
        .allSatisfy(type -> assertThat(page).containsPattern("type: " + type + "\\b"));
    assertThat(Grammar.FUNCTIONS).allSatisfy(f -> assertThat(page).contains(f + "("));
  }

  @Test
  void the_limits_of_the_page_are_those_of_the_code() throws IOException {
    assertThat(page())
        .contains("up to 500; names in small letters")
        .contains("up to 100 lists of 1 to 2,000 texts of up to 200 characters")
        .contains("up to 4,000 characters and 64 levels")
        .contains("macros: 10,000")
        .contains("max_items left out: 100; at most 1000");
    assertThat(WordList.MOST_LISTS).isEqualTo(100);
    assertThat(WordList.MOST_ITEMS).isEqualTo(2_000);
    assertThat(TestSection.MOST_TESTS).isEqualTo(1_000);
  }
}
