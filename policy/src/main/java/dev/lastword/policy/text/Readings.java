package dev.lastword.policy.text;

import dev.lastword.policy.text.Letters.Trait;

/** Reads texts in two ways: as they are written, and as they look. */
final class Readings {

  /** Unseen, and therefore odd when it stands inside a word. */
  private static final int UNSEEN = Trait.INVISIBLE.bit | Trait.COVER.bit;

  private static final int FIRST_DIGIT = '0';

  /** What the digits from 0 to 9 are taken for. */
  private static final String DIGITS = "olzeasgtbg";

  /** Signs that stand for a letter beside other letters, and the letters. */
  private static final String SIGNS = "@$!|€¢£¥";

  private static final String FOR_SIGNS = "asllecly";

  private final String text;
  private final Reading.Writer out;

  private Readings(String text) {
    this.text = text;
    this.out = new Reading.Writer(text.length() + 2);
  }

  /** Without case, compatibility forms, accents, and everything that is not seen. */
  static Reading written(String text) {
    return new Readings(text).written();
  }

  /**
   * With look-alikes, digits and signs as the letters that they are taken for. What cannot be told
   * apart by eye ({@code i}, {@code l}, {@code 1}, {@code I}) is {@code l}.
   */
  static Reading drawn(String text) {
    return new Readings(text).drawn();
  }

  private Reading written() {
    boolean odd = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int traits = Letters.traits(c);
      if ((traits & Letters.DROPPED) != 0) {
        odd |= (traits & UNSEEN) != 0;
      } else {
        boolean styled = (traits & Trait.STYLED.bit) != 0;
        write(c, i, styled || (odd && out.afterWord()) ? Reading.ODD : 0);
        odd = false;
      }
      i += Character.charCount(c);
    }
    return out.done();
  }

  private void write(int c, int origin, int mark) {
    if (c < 0x80) {
      append(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c, origin, mark);
      return;
    }
    String plain = Letters.plain(c);
    for (int k = 0; k < plain.length(); k = plain.offsetByCodePoints(k, 1)) {
      append(plain.codePointAt(k), origin, mark);
    }
  }

  private void append(int c, int origin, int mark) {
    int traits = Letters.traits(c);
    if ((traits & Trait.WORD.bit) != 0) {
      out.word(c, origin, mark);
    } else if ((traits & Letters.GAP) != 0) {
      out.gap(origin);
    } else {
      out.sign(c, origin);
    }
  }

  private Reading drawn() {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int after = i + Character.charCount(c);
      if ((Letters.traits(c) & Letters.DROPPED) == 0) {
        draw(c, i, after);
      }
      i = after;
    }
    return out.done();
  }

  private void draw(int c, int origin, int after) {
    if (c < 0x80) {
      drawAscii(c, origin, after, c == 'I' && isBesideSmall(origin) ? Reading.ODD : 0);
      return;
    }
    String drawn = Letters.drawn(c);
    int odd = drawn.equals(Letters.plain(c)) ? 0 : Reading.ODD;
    for (int k = 0; k < drawn.length(); k = drawn.offsetByCodePoints(k, 1)) {
      drawAscii(drawn.codePointAt(k), origin, after, odd);
    }
  }

  private void drawAscii(int c, int origin, int after, int mark) {
    int sign = SIGNS.indexOf(c);
    if (c >= FIRST_DIGIT && c < FIRST_DIGIT + DIGITS.length()) {
      out.word(DIGITS.charAt(c - FIRST_DIGIT), origin, Reading.ODD | Reading.FIGURE);
    } else if (sign >= 0 && (out.afterWord() || isWord(after))) {
      out.signOfWord(FOR_SIGNS.charAt(sign), origin);
    } else if (c == '+' && out.afterWord() && isWord(after)) {
      out.signOfWord('t', origin);
    } else {
      int small = c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
      append(small == 'i' ? 'l' : small, origin, mark);
    }
  }

  private boolean isWord(int index) {
    return index < text.length() && Letters.is(text.codePointAt(index), Trait.WORD);
  }

  /** A capital i beside small letters may be an l. */
  private boolean isBesideSmall(int index) {
    return isSmall(index - 1) || isSmall(index + 1);
  }

  private boolean isSmall(int index) {
    return index >= 0
        && index < text.length()
        && text.charAt(index) >= 'a'
        && text.charAt(index) <= 'z';
  }
}
