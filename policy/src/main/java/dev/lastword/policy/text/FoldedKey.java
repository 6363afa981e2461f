package dev.lastword.policy.text;

import dev.lastword.policy.text.Letters.Trait;

/**
 * A text as {@code count} and {@code total} compare it: as it looks, with nothing left but letters
 * and digits. {@code ACME, Inc.} and {@code Acme Inc} are one, and so is either with a look-alike
 * in it.
 */
public final class FoldedKey {

  private FoldedKey() {}

  /** The key; the text itself when nothing would be left of it. Never throws. */
  public static String of(String text) {
    StringBuilder key = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> (Letters.traits(c) & Letters.DROPPED) == 0)
        .mapToObj(Letters::drawn)
        .flatMapToInt(String::codePoints)
        .filter(c -> Letters.is(c, Trait.WORD))
        .map(FoldedKey::small)
        .forEach(key::appendCodePoint);
    return key.isEmpty() ? text : key.toString();
  }

  /** What cannot be told apart by eye is one. */
  private static int small(int c) {
    int small = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    return small == 'i' || small == '1' ? 'l' : small == '0' ? 'o' : small;
  }
}
