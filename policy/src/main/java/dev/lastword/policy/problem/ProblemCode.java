package dev.lastword.policy.problem;

/**
 * The fixed code of one kind of mistake. A module that finds mistakes of its own lists them in an
 * enum that implements this.
 */
public interface ProblemCode {

  /** Three groups, for example {@code LW-POL-014}. Never changes its meaning, never used again. */
  String text();
}
