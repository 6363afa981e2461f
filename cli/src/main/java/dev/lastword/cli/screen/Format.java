package dev.lastword.cli.screen;

/** How an answer is printed. */
public enum Format {
  HUMAN,
  JSON
}
