package dev.lastword.server.console;

/** The part of the console that a page belongs to. */
public enum Section {
  ACTIONS,
  WORKFLOWS,
  POLICY,
  TRAIL,
  /** None: signing in, errors. */
  ELSEWHERE
}
