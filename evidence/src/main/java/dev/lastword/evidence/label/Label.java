package dev.lastword.evidence.label;

import java.time.Instant;

/**
 * What was said of one action at one occasion.
 *
 * @param care how the answer came about
 */
public record Label(Kind kind, Judgement judgement, Care care, Instant at) {

  /** The occasion. */
  public enum Kind {
    HOLD,
    SPOT_CHECK,
    /** A case known to be wrong, put in to see whether it is noticed. */
    SEEDED,
    /** Judged without seeing what the AI had done. */
    BLIND,
    SECOND_REVIEW,
    /** What turned out later: a complaint, a reversal, a payment returned. */
    LATER_TRUTH
  }

  /** How an answer came about. Only a careful one says something of the action. */
  public enum Care {
    CAREFUL,
    /** Given to many at once. */
    IN_BULK,
    /** Given in less than three seconds. */
    HASTY,
    /**
     * Given of an action that nobody had been asked about. Who speaks up of their own accord
     * chooses which actions to speak of, so nothing follows for the others.
     */
    UNASKED,
    /** Given of an action that never happened. */
    NOT_EXECUTED
  }
}
