package dev.lastword.cli.screen;

import java.util.Locale;

/** How an answer is printed. Every command knows the first two. */
public enum Format {
  HUMAN(false),
  JSON(true),
  /** Mistakes for code scanners: SARIF 2.1.0. */
  SARIF(true),
  MARKDOWN(false),
  HTML(false);

  private final boolean isJson;

  Format(boolean isJson) {
    this.isJson = isJson;
  }

  /** Whether it is one line of JSON. */
  boolean isJson() {
    return isJson;
  }

  /** As somebody types it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
