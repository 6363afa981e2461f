package dev.lastword.server.http;

/** The kinds of callers, as {@code docs/permissions.md} lists them. */
public enum Role {
  AGENT,
  PERSON,
  OPERATOR
}
