package dev.lastword.policy.rule;

/** What a closure says of a condition or of a part of it. */
enum Answer {
  YES,
  NO,
  /** Not decided here: a value is absent, a number does not fit, or only CEL knows. */
  ASK_CEL;

  static Answer of(boolean yes) {
    return yes ? YES : NO;
  }

  Answer not() {
    return this == YES ? NO : this == NO ? YES : this;
  }

  /** One NO is enough, whatever the other would have been. */
  Answer and(Answer other) {
    return this == NO || other == NO ? NO : this == YES ? other : this;
  }

  /** One YES is enough, whatever the other would have been. */
  Answer or(Answer other) {
    return this == YES || other == YES ? YES : this == NO ? other : this;
  }
}
