package dev.lastword.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times and numbers as people read them. */
class InWordsTest {

  private static final Instant AT = Instant.parse("2026-11-22T18:04:09.5Z");

  @ParameterizedTest
  @CsvSource({
    "CLOCK, 18:04 UTC",
    "MINUTE, 22 Nov 2026 18:04 UTC",
    "SECOND, 22 Nov 2026 18:04:09 UTC",
    "DAY, 22 November 2026"
  })
  void a_time_is_told_as_exactly_as_is_needed(InWords.Shown shown, String words) {
    assertThat(shown.of(AT)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 0 s",
    "PT59.9S, 59 s",
    "PT60S, 1 min",
    "PT2H, 2 h",
    "PT2H18M59S, 2 h 18 min",
    "PT24H, 1 d",
    "PT50H59M, 2 d 2 h"
  })
  void a_length_of_time_has_its_two_largest_units(Duration length, String words) {
    assertThat(InWords.length(length)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0 %",
    "0, 7, 0 %",
    "1, 1000, under 1 %",
    "1, 3, 33 %",
    "999, 1000, over 99 %",
    "7, 7, 100 %"
  })
  void a_share_says_nothing_and_all_only_when_it_is(long part, long whole, String words) {
    assertThat(InWords.share(part, whole)).isEqualTo(words);
  }

  @Test
  void large_numbers_and_digests_come_in_groups() {
    assertThat(InWords.count(48_310)).isEqualTo("48,310");
    assertThat(InWords.digest("9f2c61be07d4a853")).isEqualTo("9f2c61be 07d4a853");
  }
}
