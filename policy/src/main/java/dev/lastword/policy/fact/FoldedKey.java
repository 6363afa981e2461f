package dev.lastword.policy.fact;

import java.text.Normalizer;

/**
 * A text as {@code count} and {@code total} compare it: compatibility-normalised, without case,
 * with nothing left but letters, digits and their marks. {@code ACME, Inc.} and {@code Acme Inc}
 * are one.
 */
final class FoldedKey {

  private FoldedKey() {}

  static String of(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder folded = new StringBuilder(normal.length());
    normal
        .codePoints()
        .filter(FoldedKey::isWord)
        .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
        .forEach(folded::appendCodePoint);
    return folded.isEmpty() ? normal : folded.toString();
  }

  private static boolean isWord(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
