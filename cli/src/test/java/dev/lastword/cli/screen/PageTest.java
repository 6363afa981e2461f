package dev.lastword.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PageTest {

  private final StringWriter printed = new StringWriter();
  private final Page page = new Page(new PrintWriter(printed));

  @Test
  void what_an_agent_wrote_cannot_command_the_terminal() {
    page.line("why: %s", "paid\u001b[2J\u001b]0;x\u0007\r\nALL CLEAR");
    assertThat(printed).hasToString("why: paid\\u{1b}[2J\\u{1b}]0;x\\u{7}\\u{d}\\u{a}ALL CLEAR\n");
  }

  @Test
  void hidden_characters_and_changes_of_direction_are_shown() {
    page.line("%s", "a\u202eb\u200bc\u00add\ufeff\u2028\udb40\udc41\ud800\u009b");
    assertThat(printed)
        .hasToString("a\\u{202e}b\\u{200b}c\\u{ad}d\\u{feff}\\u{2028}\\u{e0041}\\u{d800}\\u{9b}\n");
  }

  @Test
  void what_people_write_stays_as_it_is() {
    page.line("%s %s", "Z\u00fcrich \u2013 \u6771\u4eac \ud83d\ude00 100 %", "%s");
    assertThat(printed).hasToString("Z\u00fcrich \u2013 \u6771\u4eac \ud83d\ude00 100 % %s\n");
  }

  @Test
  void a_text_keeps_its_lines_and_nothing_more() {
    page.text("one\ntwo\u001b[0m\n");
    assertThat(printed).hasToString("one\ntwo\\u{1b}[0m\n");
  }

  @Test
  void columns_stand_below_each_other() {
    new Table()
        .row("high-amount", 4_010L, "finance-managers")
        .row("new\tvendor", 7L, "")
        .print(page);
    assertThat(printed)
        .hasToString("  high-amount     4,010  finance-managers\n  new\\u{9}vendor      7\n");
  }

  @ParameterizedTest
  @CsvSource({"500ms, PT0.5S", "30s, PT30S", "5m, PT5M", "4h, PT4H", "7d, PT168H"})
  void lengths_of_time_are_read(String text, Duration expected) {
    assertThat(Words.duration(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"400, 0.4 s", "41000, 41 s", "200000, 3 min 20 s"})
  void lengths_of_time_are_written(long millis, String expected) {
    assertThat(Words.duration(Duration.ofMillis(millis))).isEqualTo(expected);
  }

  @Test
  void things_are_counted_in_words() {
    assertThat(Words.count(1, "rule") + ", " + Words.count(1_234, "line"))
        .isEqualTo("1 rule, 1,234 lines");
  }
}
