package dev.lastword.policy.rule;

import org.jspecify.annotations.Nullable;

/**
 * What a part of a condition becomes, by the type of its value. None throws or keeps anything; each
 * has a value of its own for "not decided here", so that nothing but the value is handed on.
 */
final class Closure {

  private Closure() {}

  /** True or false. */
  interface OfBool {
    Answer in(SlotValues values);
  }

  /** An integer, or money in minor units. */
  interface OfLong {

    /** Not decided here. Whatever really comes to this number is left to CEL too. */
    long ASK_CEL = Long.MIN_VALUE;

    long in(SlotValues values);
  }

  /** A number; NaN is not decided here. */
  interface OfDouble {
    double in(SlotValues values);
  }

  /** Anything as the slots hold it; null is not decided here. */
  interface OfObject {
    @Nullable Object in(SlotValues values);
  }
}
