package dev.lastword.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.server.console.Told.Moment;
import dev.lastword.server.console.Told.Words;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Sentences with moments in them. */
class ToldTest {

  @Test
  void a_moment_is_told_apart_from_the_words_around_it() {
    assertThat(Told.of("Since 2026-11-23T11:20:00.123Z, until 2026-11-23T11:50:00Z.").parts())
        .containsExactly(
            new Words("Since "),
            new Moment(Instant.parse("2026-11-23T11:20:00.123Z")),
            new Words(", until "),
            new Moment(Instant.parse("2026-11-23T11:50:00Z")),
            new Words("."));
  }

  @Test
  void what_only_looks_like_a_moment_is_words() {
    assertThat(Told.of("at 2026-99-99T99:99:99Z and 11:20").parts())
        .containsExactly(new Words("at 2026-99-99T99:99:99Z and 11:20"));
  }
}
