package dev.lastword.policy.rule;

/** What becomes of the values of sensitive facts, and of what is calculated from them. */
public enum Sensitive {
  HIDDEN,
  SHOWN
}
