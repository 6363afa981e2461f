package dev.lastword.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.problem.PolicyCode;
import dev.lastword.policy.problem.Problem;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code has a page, and every page shows what really happens. */
class ErrorPagesTest {

  @Test
  void every_code_has_a_page_and_every_page_a_code() {
    assertThat(ErrorPage.all())
        .extracting(ErrorPage::code)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(PolicyCode.values()).map(PolicyCode::text).toList());
  }

  static List<ErrorPage> pages() {
    return ErrorPage.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_example_prints_what_the_page_says(ErrorPage page) {
    List<Problem> problems =
        page.problems().stream().filter(p -> p.code().text().equals(page.code())).toList();
    assertThat(problems).describedAs("%s", page.problems()).isNotEmpty();
    assertThat(page.block("text")).contains(problems.get(0).text());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_page_says_what_to_do(ErrorPage page) {
    assertThat(page.content())
        .startsWith("# " + page.code() + ": ")
        .contains("\n## What to do\n\n");
  }
}
