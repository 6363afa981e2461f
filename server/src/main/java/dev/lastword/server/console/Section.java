package dev.lastword.server.console;

/** The part of the console that a page belongs to. */
public enum Section {
  INBOX,
  ACTIONS,
  WORKFLOWS,
  POLICY,
  TRAIL,
  PEOPLE,
  /** None: signing in, errors. */
  ELSEWHERE
}
