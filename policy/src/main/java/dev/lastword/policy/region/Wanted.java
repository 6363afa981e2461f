package dev.lastword.policy.region;

/** Which answers of a condition a region is made of. */
public enum Wanted {
  TRUE,
  /** What fires a tripwire: true, unknown or failed. */
  NOT_FALSE,
  FALSE,
  /** What a routine line turns down: false, unknown or failed. */
  NOT_TRUE;

  boolean accepts(Answer answer) {
    return switch (this) {
      case TRUE -> answer == Answer.YES;
      case NOT_FALSE -> answer != Answer.NO;
      case FALSE -> answer == Answer.NO;
      case NOT_TRUE -> answer != Answer.YES;
    };
  }

  /** What is wanted of a condition when this is wanted of its negation. */
  Wanted ofNegated() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case NOT_FALSE -> NOT_TRUE;
      case NOT_TRUE -> NOT_FALSE;
    };
  }

  /** All the other answers. */
  public Wanted others() {
    return switch (this) {
      case TRUE -> NOT_TRUE;
      case NOT_TRUE -> TRUE;
      case FALSE -> NOT_FALSE;
      case NOT_FALSE -> FALSE;
    };
  }

  /** Whether every part of {@code a && b} has to come to it, and not just one. */
  boolean ofEvery() {
    return this == TRUE || this == NOT_FALSE;
  }
}
