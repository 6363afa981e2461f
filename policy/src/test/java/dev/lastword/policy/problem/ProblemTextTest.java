package dev.lastword.policy.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The caret stands below the column, whatever stands before it. */
class ProblemTextTest {

  /** The column is that of the X; the blanks are those that a terminal needs. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "when: aX           | when: aX             | 7",
        "    when: aX       | when: aX             | 7",
        "a\tb\tX            | a b X                | 4",
        "金額: X            | 金額: X             | 6",
        "ａX                | ａX                 | 2",
        "ｱX                 | ｱX                  | 1",
        "e\u0301\u0327X     | e\u0301\u0327X       | 1",
        "😀X                | 😀X                 | 2",
        "한국X              | 한국X               | 4",
        "con\u200BtractX    | con\\u{200b}tractX   | 16",
        "\u202EX            | \\u{202e}X           | 8",
        "X                  | X                    | 0"
      })
  void stands_below_the_column(String line, String shown, int blanks) {
    int column = line.codePointCount(0, line.indexOf('X')) + 1;
    assertThat(text(line, column))
        .isEqualTo(
            "p.yaml:1:%d  LW-POL-020  m\n  %s\n  %s^".formatted(column, shown, " ".repeat(blanks)));
  }

  @Test
  void a_long_line_is_cut_on_both_sides() {
    String line = "a".repeat(300) + "X" + "b".repeat(300);
    String[] lines = text(line, 301).split("\n", -1);
    assertThat(lines[1]).startsWith("  …a").endsWith("b…");
    assertThat(lines[1].indexOf('X')).isEqualTo(lines[2].indexOf('^'));
    assertThat(lines[1]).hasSizeLessThan(120);
  }

  @Test
  void behind_the_end_of_a_line_it_stands_behind() {
    assertThat(text("when: a", 8)).endsWith("\n  when: a\n         ^");
  }

  private static String text(String line, int column) {
    Place place = new Place("p.yaml", 1, column, "", line);
    return Problem.error(PolicyCode.EXPRESSION_SYNTAX, place, "m").text();
  }
}
