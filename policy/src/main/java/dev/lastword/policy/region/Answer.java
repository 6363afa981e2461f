package dev.lastword.policy.region;

/** What a condition comes to for all actions of one cell. */
enum Answer {
  YES,
  NO,
  /** A fact is missing, or something cannot be worked out. */
  OPEN;

  static Answer of(boolean yes) {
    return yes ? YES : NO;
  }
}
