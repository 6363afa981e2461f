package dev.lastword.server.history;

import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.HistoryRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of an action: what it leaves behind in one slot.
 *
 * @param counts what the state of the action makes of it
 * @param source the import that told of it; null for an action of ours
 */
record Remembered(
    UUID action,
    String workflow,
    Instant at,
    HistoryRecord what,
    Counts counts,
    @Nullable UUID source) {

  Remembered(UUID action, String workflow, Instant at, HistoryRecord what, Counts counts) {
    this(action, workflow, at, what, counts, null);
  }

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
