package dev.lastword.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every code of the server has a page in {@code docs/errors} that says what the server says. */
class ErrorPagesTest {

  private static final Path PAGES = Path.of("..", "docs", "errors");
  private static final Pattern EXAMPLE = Pattern.compile("(?s)```json\n(.*?)```");
  private static final String UNUSED = "No call of this version answers with it";
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void every_code_has_a_page_and_every_page_a_code() throws IOException {
    List<String> pages;
    try (Stream<Path> files = Files.list(PAGES)) {
      pages =
          files
              .map(file -> file.getFileName().toString().replaceFirst("[.]md$", ""))
              .filter(code -> !code.matches("LW-(POL|FCT|JSN)-\\d+"))
              .toList();
    }
    assertThat(pages)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ErrorCode.values()).map(ErrorCode::code).toList());
  }

  @ParameterizedTest
  @EnumSource
  void the_page_has_the_code_the_title_the_status_and_what_to_do(ErrorCode code) {
    assertThat(page(code))
        .startsWith("# %s: %s\n\n".formatted(code.code(), code.title()))
        .contains("\nHTTP status %d.".formatted(code.status()))
        .contains("\n## What to do\n\n")
        .contains("\n| act on it | send again | ask |\n");
  }

  @ParameterizedTest
  @EnumSource
  void the_example_is_an_answer_of_this_code(ErrorCode code) {
    String page = page(code);
    Matcher example = EXAMPLE.matcher(page);
    if (!example.find()) {
      assertThat(page).as("a page without an example").contains(UNUSED);
      return;
    }
    JsonNode answer = JSON.readTree(example.group(1));
    var expected = new Refused(code, answer.at("/detail").asString()).document();
    assertThat(answer.at("/type").asString()).isEqualTo(expected.type());
    assertThat(answer.at("/title").asString()).isEqualTo(expected.title());
    assertThat(answer.at("/status").asInt()).isEqualTo(expected.status());
    assertThat(answer.at("/code").asString()).isEqualTo(expected.code());
    assertThat(answer.at("/detail").asString()).isNotEmpty();
    assertThat(answer.at("/problems").isArray()).isTrue();
  }

  private static String page(ErrorCode code) {
    try {
      return Files.readString(PAGES.resolve(code.code() + ".md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
