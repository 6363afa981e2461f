package dev.lastword.policy.text;

import dev.lastword.policy.text.Letters.Trait;

/**
 * Whether a text has characters that a reader does not see, or takes for others: invisible ones
 * where nothing needs them, changes of direction, letters of another alphabet inside a Latin word,
 * letters upside down, heaps of marks.
 */
final class HiddenCharacters {

  /** Marks on one letter; languages have up to three. */
  private static final int MOST_MARKS = 4;

  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int EMOJI_VARIANT = 0xFE0F;
  private static final String KEY_CAP = "\u20E3";
  private static final int BLACK_FLAG = 0x1F3F4;

  /** England, Scotland, Wales: a black flag, then letters that do not show. */
  private static final String[] FLAGS = {"gbeng", "gbsct", "gbwls"};

  private static final int FIRST_TAG = 0xE0000;
  private static final int LAST_TAG = 0xE007F;

  private final String text;
  private final boolean rightToLeft;
  private int before;
  private int marks;
  private int letters;

  private HiddenCharacters(String text) {
    this.text = text;
    this.rightToLeft = text.codePoints().anyMatch(c -> Letters.is(c, Trait.RTL));
  }

  static boolean in(String text) {
    return !isPlain(text) && new HiddenCharacters(text).found();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x7F || (c < ' ' && !Letters.is(c, Trait.LINE) && c != '\t')) {
        return false;
      }
    }
    return true;
  }

  private boolean found() {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int flag = c == BLACK_FLAG ? flagAt(i) : 0;
      if (flag == 0 && isHidden(c, i)) {
        return true;
      }
      i += Math.max(flag, Character.charCount(c));
    }
    return false;
  }

  private boolean isHidden(int c, int index) {
    int traits = Letters.traits(c);
    if ((traits & Trait.INVISIBLE.bit) != 0) {
      return !isNeeded(c, traits, index);
    }
    if ((traits & Letters.DROPPED) != 0) {
      return ++marks > MOST_MARKS;
    }
    before = traits;
    marks = 0;
    int kinds = Trait.LATIN.bit | Trait.FOREIGN.bit;
    letters = (traits & Trait.WORD.bit) == 0 ? 0 : letters | (traits & kinds);
    return letters == kinds || (traits & Trait.TURNED.bit) != 0;
  }

  private boolean isNeeded(int c, int traits, int index) {
    if ((traits & Trait.TAME.bit) != 0) {
      boolean key = c == EMOJI_VARIANT && text.startsWith(KEY_CAP, index + 1);
      return key || (before & (Trait.JOINS.bit | Trait.PICTURE.bit)) != 0;
    }
    boolean directionMark = c == 0x200E || c == 0x200F || c == 0x061C;
    return (directionMark && rightToLeft) || (c == BYTE_ORDER_MARK && index == 0);
  }

  /** The length of a flag that is spelled in tags; 0 when it is none. */
  private int flagAt(int index) {
    StringBuilder letters = new StringBuilder();
    int i = index + Character.charCount(BLACK_FLAG);
    while (i < text.length()
        && isTag(text.codePointAt(i))
        && letters.length() <= FLAGS[0].length()) {
      letters.append((char) (text.codePointAt(i) - FIRST_TAG));
      i += Character.charCount(text.codePointAt(i));
    }
    for (String flag : FLAGS) {
      if (letters.toString().equals(flag + (char) (LAST_TAG - FIRST_TAG))) {
        return i - index;
      }
    }
    return 0;
  }

  private static boolean isTag(int c) {
    return c > FIRST_TAG && c <= LAST_TAG;
  }
}
