package dev.lastword.evidence.threshold;

/** How often people may look at the answer before it counts. */
public enum Look {
  /** Once, planned before: an exact bound. Exploring, when it was not planned. */
  ONCE,
  /** Every day, by anybody: evidence that holds at any look. */
  ANY_TIME
}
