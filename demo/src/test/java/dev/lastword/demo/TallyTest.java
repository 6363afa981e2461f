package dev.lastword.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.demo.Told.Mark;
import org.junit.jupiter.api.Test;

/** The day in numbers. */
class TallyTest {

  @Test
  void what_was_asked_adds_up_and_rulings_and_failures_are_not_questions() {
    var tally = new Tally();
    for (Mark mark : Mark.values()) {
      tally.count(new Told("09:00", "invoices", "A-1", mark, Why.of("so")));
    }
    assertThat(tally.asked())
        .isEqualTo(
            "The AIs asked 7 times: 1 proceeded alone, 3 were held, 1 held already, 1 refused, 1 invalid.");
    assertThat(tally.answered())
        .isEqualTo("People answered 4 times: 1 approved, 1 amended, 1 rejected, 1 taken over.");
  }
}
