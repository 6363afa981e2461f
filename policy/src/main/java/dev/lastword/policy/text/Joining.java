package dev.lastword.policy.text;

import dev.lastword.policy.text.Letters.Trait;
import java.util.Optional;

/**
 * Puts the pieces of taken-apart words together: {@code l-e-g-a-l}, {@code le.gal}, {@code l e g a
 * l}, and a word that goes on in the next line. Both ends of every piece stay ends of words.
 */
final class Joining {

  /** Characters between two pieces of one word. */
  private static final int LONGEST_GAP = 4;

  /** Letters of a piece between blanks. */
  private static final int LONGEST_SPELLED_PIECE = 2;

  private final Reading reading;
  private final String text;

  private Joining(Reading reading, String text) {
    this.reading = reading;
    this.text = text;
  }

  /** The reading with joined words; empty when it has none. */
  static Optional<Reading> of(Reading reading, String text) {
    return new Joining(reading, text).joined();
  }

  private Optional<Reading> joined() {
    Reading.Writer out = new Reading.Writer(reading.length());
    boolean joins = false;
    int mark = 0;
    for (int i = 0; i < reading.length(); i++) {
      out.copy(reading, i, mark);
      mark = 0;
      int next = nextWord(i);
      if (next > i + 1 && next < reading.length()) {
        mark = join(i, next);
        joins |= mark != 0;
        i = mark == 0 ? i : next - 1;
      }
    }
    return joins ? Optional.of(out.done()) : Optional.empty();
  }

  /**
   * Where the word goes on that may end at {@code last}; {@code last} + 1 when nothing parts it.
   */
  private int nextWord(int last) {
    int next = last + 1;
    if (reading.has(last, Reading.END)) {
      while (next < reading.length() && !reading.has(next, Reading.WORD)) {
        next++;
      }
    }
    return next;
  }

  private int join(int last, int next) {
    int from = text.offsetByCodePoints(reading.origin(last), 1);
    Gap gap = Gap.between(text, from, reading.origin(next));
    return switch (gap) {
      case SIGNS, LINE_BREAK -> Reading.JOIN;
      case BLANKS -> isSpelled(last, -1) && isSpelled(next, 1) ? Reading.SPELLED : 0;
      case WIDE -> 0;
    };
  }

  private boolean isSpelled(int index, int direction) {
    int beyond = index;
    while (beyond != index + direction * LONGEST_SPELLED_PIECE
        && reading.has(beyond, Reading.WORD)) {
      beyond += direction;
    }
    return !reading.has(beyond, Reading.WORD);
  }

  /** What stands between two pieces. */
  private enum Gap {
    SIGNS,
    LINE_BREAK,
    BLANKS,
    WIDE;

    static Gap between(String text, int from, int to) {
      int[] seen = new int[4];
      for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
        int traits = Letters.traits(text.codePointAt(i));
        if ((traits & Letters.DROPPED) == 0
            && ++seen[kind(text.codePointAt(i), traits)] > LONGEST_GAP) {
          return WIDE;
        }
      }
      return of(seen[0], seen[1], seen[2], seen[3]);
    }

    /** 0 a blank, 1 a line break, 2 an apostrophe, 3 any other sign. */
    private static int kind(int c, int traits) {
      if ((traits & Trait.BLANK.bit) != 0) {
        return 0;
      }
      boolean apostrophe = c == '\'' || c == '\u2019';
      return (traits & Trait.LINE.bit) != 0 ? 1 : apostrophe ? 2 : 3;
    }

    /** One apostrophe is part of many words, which are not others for that. */
    private static Gap of(int blanks, int lines, int apostrophes, int signs) {
      if (blanks + lines + apostrophes + signs > LONGEST_GAP) {
        return WIDE;
      }
      if (lines > 0) {
        return signs <= 1 && apostrophes == 0 ? LINE_BREAK : WIDE;
      }
      boolean parted = blanks > 0 || (apostrophes == 1 && signs == 0);
      return parted ? BLANKS : SIGNS;
    }
  }
}
