package dev.lastword.policy.text;

import dev.lastword.policy.text.Letters.Trait;

/** Reads texts in two ways: as they are written, and as they look. */
final class Readings {

  /** Unseen, and therefore odd when it stands inside a word. */
  private static final int UNSEEN = Trait.INVISIBLE.bit | Trait.COVER.bit;

  /** What ASCII characters are taken for; 0 for what is taken for nothing. */
  private static final char[] TAKEN_FOR = new char[0x80];

  private static final String DIGITS = "0123456789";
  private static final String FOR_DIGITS = "olzeasgtbg";
  private static final String SIGNS = "@$!|";
  private static final String FOR_SIGNS = "asll";

  /** Signs beyond ASCII that are taken for letters. */
  private static final String COINS = "€¢£¥";

  private static final String FOR_COINS = "ecly";

  static {
    for (char c = 'a'; c <= 'z'; c++) {
      TAKEN_FOR[c] = c == 'i' ? 'l' : c;
      TAKEN_FOR[c - 'a' + 'A'] = TAKEN_FOR[c];
    }
    for (int i = 0; i < DIGITS.length(); i++) {
      TAKEN_FOR[DIGITS.charAt(i)] = FOR_DIGITS.charAt(i);
    }
    for (int i = 0; i < SIGNS.length(); i++) {
      TAKEN_FOR[SIGNS.charAt(i)] = FOR_SIGNS.charAt(i);
    }
  }

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
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      int traits = Letters.traits(c);
      if ((traits & Letters.DROPPED) != 0) {
        odd |= (traits & UNSEEN) != 0;
      } else {
        boolean styled = (traits & Trait.STYLED.bit) != 0;
        write(c, traits, i, styled || (odd && out.afterWord()) ? Reading.ODD : 0);
        odd = false;
      }
      i += Character.charCount(c) - 1;
    }
    return out.done();
  }

  private void write(int c, int traits, int origin, int mark) {
    if (c < 0x80) {
      append(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c, traits, origin, mark);
      return;
    }
    String plain = Letters.plain(c);
    for (int k = 0; k < plain.length(); k = plain.offsetByCodePoints(k, 1)) {
      int p = plain.codePointAt(k);
      append(p, Letters.traits(p), origin, mark);
    }
  }

  private void append(int c, int traits, int origin, int mark) {
    if ((traits & Trait.WORD.bit) != 0) {
      out.word(c, origin, mark);
    } else if ((traits & Letters.GAP) != 0) {
      out.gap(origin);
    } else {
      out.sign(c, origin);
    }
  }

  private Reading drawn() {
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      int traits = Letters.traits(c);
      if ((traits & Letters.DROPPED) == 0) {
        draw(c, traits, i);
      }
      i += Character.charCount(c) - 1;
    }
    return out.done();
  }

  private void draw(int c, int traits, int origin) {
    if (c < 0x80) {
      drawAscii(c, traits, origin, c == 'I' && !isBesideCapital(origin) ? Reading.ODD : 0);
      return;
    }
    String drawn = Letters.drawn(c);
    int odd = drawn.equals(Letters.plain(c)) ? 0 : Reading.ODD;
    for (int k = 0; k < drawn.length(); k = drawn.offsetByCodePoints(k, 1)) {
      int d = drawn.codePointAt(k);
      int coin = COINS.indexOf(d);
      if (d < 0x80) {
        drawAscii(d, Letters.traits(d), origin, odd);
      } else if (coin >= 0) {
        out.signOfWord(FOR_COINS.charAt(coin), origin);
      } else {
        append(d, Letters.traits(d), origin, odd);
      }
    }
  }

  private void drawAscii(int c, int traits, int origin, int mark) {
    char letter = TAKEN_FOR[c];
    if ((traits & Trait.WORD.bit) != 0) {
      out.word(letter, origin, c <= '9' ? Reading.ODD | Reading.FIGURE : mark);
    } else if (letter != 0) {
      out.signOfWord(letter, origin);
    } else if (c == '+' && out.afterWord()) {
      out.signOfWord('t', origin);
    } else {
      append(c, traits, origin, mark);
    }
  }

  /** Among other capitals an i does not look like an l. */
  private boolean isBesideCapital(int index) {
    return isCapital(index - 1) || isCapital(index + 1);
  }

  private boolean isCapital(int index) {
    return index >= 0
        && index < text.length()
        && text.charAt(index) >= 'A'
        && text.charAt(index) <= 'Z'
        && text.charAt(index) != 'I';
  }
}
