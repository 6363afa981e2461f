package dev.lastword.server.history;

import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.HistoryRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A row of an action: what it leaves behind in one slot.
 *
 * @param counts what the state of the action makes of it
 */
record Remembered(UUID action, String workflow, Instant at, HistoryRecord what, Counts counts) {

  /** In a window that is so long, or asked for without one, while its state makes it count. */
  boolean answers(Asked asked, Instant now) {
    return workflow.equals(asked.workflow())
        && what.slot().equals(asked.slot())
        && what.key().equals(asked.key())
        && switch (asked.question().call()) {
          case HistoryCall.FirstTime f -> counts.cleared();
          case HistoryCall.Largest l -> counts.cleared() && what.amount().isPresent();
          case HistoryCall.Count c -> counts.counted() && isWithin(c.window().length(), now);
          case HistoryCall.Total t -> counts.counted() && isWithin(t.window().length(), now);
          case HistoryCall.Tried t -> counts.tried() && isWithin(t.window().length(), now);
        };
  }

  private boolean isWithin(Duration window, Instant now) {
    return !at.isBefore(now.minus(window));
  }
}
