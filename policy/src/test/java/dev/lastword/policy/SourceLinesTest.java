package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.charter.Article;
import dev.lastword.policy.charter.Charter;
import dev.lastword.policy.charter.SourceLines;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the articles of a charter stand in the file. */
class SourceLinesTest {

  private static final String POLICY =
      """
      # first line
      workflow: w
      stakes:
        wrong_action: 1.00 USD

        # aside
      facts:
        one: {type: boolean}
        two:
          type: boolean

      tripwires:
        - id: first
          when: one

        # about the second
        - {id: second, when: two}
      expires: 1d
      """;

  @Test
  void a_key_has_its_lines_without_the_blanks_and_comments_behind_it() {
    assertThat(text("workflow")).containsExactly("workflow: w");
    assertThat(text("stakes")).containsExactly("stakes:", "  wrong_action: 1.00 USD");
    assertThat(text("facts.one")).containsExactly("  one: {type: boolean}");
    assertThat(text("facts.two")).containsExactly("  two:", "    type: boolean");
    assertThat(text("tripwires.first")).containsExactly("  - id: first", "    when: one");
    assertThat(text("tripwires.second")).containsExactly("  - {id: second, when: two}");
    assertThat(text("expires")).containsExactly("expires: 1d");
  }

  @Test
  void a_key_that_was_left_out_has_none() {
    SourceLines lines = lines(POLICY);
    assertThat(lines.of("release")).isEmpty();
    assertThat(lines.of("")).isEmpty();
    assertThat(lines("- no policy").of("workflow")).isEmpty();
    assertThat(lines("\"").of("workflow")).isEmpty();
  }

  @Test
  void all_in_one_line_is_one_line() {
    SourceLines lines = lines("{workflow: w, facts: {one: {type: boolean}}}");
    assertThat(lines.of("facts.one")).contains(new SourceLines.Range(1, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"invoices", "support", "proposals"})
  void every_rule_fact_and_list_of_an_example_is_found(String example) {
    byte[] source = Repository.bytes(Repository.path("examples/" + example + ".yaml"));
    Reading.Valid valid = (Reading.Valid) PolicyReader.read(example, source);
    SourceLines lines = SourceLines.of(source);
    List<String> keys =
        Charter.of(valid.policy()).sections().stream()
            .flatMap(section -> section.articles().stream())
            .map(Article::key)
            .filter(key -> key.contains("."))
            .toList();
    assertThat(keys)
        .hasSizeGreaterThan(10)
        .allSatisfy(key -> {
          String name = key.substring(key.lastIndexOf('.') + 1);
          List<String> text = lines.text(lines.of(key).orElseThrow());
          assertThat(text.get(0)).contains(name);
        });
  }

  private static List<String> text(String key) {
    SourceLines lines = lines(POLICY);
    return lines.text(lines.of(key).orElseThrow());
  }

  private static SourceLines lines(String source) {
    return SourceLines.of(source.getBytes(StandardCharsets.UTF_8));
  }
}
