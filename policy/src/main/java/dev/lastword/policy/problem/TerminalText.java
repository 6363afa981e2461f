package dev.lastword.policy.problem;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Text as a terminal shows it, so that a caret below it stands right. */
final class TerminalText {

  private TerminalText() {}

  /** A piece of a line: a tab is one blank, and what cannot be seen is shown as its number. */
  static String shown(int[] line, int from, int to) {
    return Arrays.stream(line, from, to)
        .mapToObj(TerminalText::shown)
        .collect(Collectors.joining());
  }

  private static String shown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          codePoint == '\t' ? " " : "\\u{" + Integer.toHexString(codePoint) + "}";
      default -> Character.toString(codePoint);
    };
  }

  /** How many cells a shown text takes: a combining mark none, an East Asian wide character two. */
  static int width(String text) {
    return text.codePoints().map(TerminalText::width).sum();
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /** The wide and full-width characters of Unicode UAX #11, by their scripts and blocks. */
  private static boolean isWide(int codePoint) {
    if (codePoint >= 0xFF01 && codePoint <= 0xFFE6) {
      return codePoint <= 0xFF60 || codePoint >= 0xFFE0;
    }
    boolean punctuation = codePoint >= 0x3000 && codePoint <= 0x303E;
    return punctuation
        || Character.isEmojiPresentation(codePoint)
        || switch (UnicodeScript.of(codePoint)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> codePoint < 0xFF61;
          default -> false;
        };
  }
}
