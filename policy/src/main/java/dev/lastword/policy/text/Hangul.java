package dev.lastword.policy.text;

/** Korean syllables taken apart into their letters (The Unicode Standard, section 3.12). */
final class Hangul {

  static final int FIRST_SYLLABLE = 0xAC00;
  static final int LAST_SYLLABLE = 0xD7A3;

  private static final int FIRST_LEAD = 0x1100;
  private static final int FIRST_VOWEL = 0x1161;
  private static final int BEFORE_TAILS = 0x11A7;
  private static final int VOWELS = 21;
  private static final int TAILS = 28;

  private Hangul() {}

  /** Two or three letters. */
  static String letters(int syllable) {
    int index = syllable - FIRST_SYLLABLE;
    char lead = (char) (FIRST_LEAD + index / (VOWELS * TAILS));
    char vowel = (char) (FIRST_VOWEL + index / TAILS % VOWELS);
    int tail = index % TAILS;
    String open = String.valueOf(lead) + vowel;
    return tail == 0 ? open : open + (char) (BEFORE_TAILS + tail);
  }
}
