package dev.lastword.policy.rule;

/** What a condition is for, which decides in which direction it loosens. */
enum Role {
  /** TRUE lets more through. */
  ROUTINE,
  /** TRUE lets less through. */
  TRIPWIRE,
  /** A part of conditions, of any type; what they are for is not known yet. */
  VARIABLE
}
