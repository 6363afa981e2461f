package dev.lastword.server.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A spreadsheet shows what an agent wrote and does not run it. */
class CsvTest {

  @Test
  void fields_are_quoted_and_lines_end_as_rfc_4180_has_it() {
    assertThat(Csv.line(List.of("a", "say \"b\"", "1,2", "two\nlines", "")))
        .isEqualTo("\"a\",\"say \"\"b\"\"\",\"1,2\",\"two\nlines\",\"\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+2", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＠x"})
  void what_would_begin_a_formula_gets_an_apostrophe(String text) {
    assertThat(Csv.line(List.of(text))).isEqualTo("\"'" + text + "\"\r\n");
  }

  @Test
  void a_sign_in_the_middle_is_left_alone() {
    assertThat(Csv.line(List.of("a=1", "2-3"))).isEqualTo("\"a=1\",\"2-3\"\r\n");
  }
}
