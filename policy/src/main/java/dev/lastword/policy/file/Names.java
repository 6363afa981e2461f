package dev.lastword.policy.file;

import java.util.regex.Pattern;

/** The two shapes of names. */
final class Names {

  static final String KEBAB_IN_WORDS =
      "up to 63 small letters, digits and hyphens, a letter first and no hyphen last";
  static final String SNAKE_IN_WORDS =
      "up to 63 small letters, digits and underscores, a letter first";

  private static final Pattern KEBAB = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private Names() {}

  /** Workflows, rules, queues: {@code finance-managers}. */
  static boolean isKebab(String name) {
    return KEBAB.matcher(name).matches();
  }

  /** Facts and lists: {@code po_matched}. */
  static boolean isSnake(String name) {
    return SNAKE.matcher(name).matches();
  }
}
