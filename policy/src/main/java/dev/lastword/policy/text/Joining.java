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
    int from = 0;
    int joined = 0;
    for (int last = reading.next(0, Reading.END); last < reading.length(); ) {
      int next = reading.next(last + 1, Reading.WORD);
      int join = next > last + 1 && next < reading.length() ? join(last, next) : 0;
      if (join != 0) {
        out.copy(reading, from, last + 1, joined);
        from = next;
        joined = join;
      }
      last = reading.next(last + 1, Reading.END);
    }
    out.copy(reading, from, reading.length(), joined);
    return joined == 0 ? Optional.empty() : Optional.of(out.done());
  }

  private int join(int last, int next) {
    int from = text.offsetByCodePoints(reading.origin(last), 1);
    Gap gap = Gap.between(text, from, reading.origin(next));
    return switch (gap) {
      case HYPHENATION -> Reading.JOIN;
      case SIGNS, LINE_BREAK -> Reading.LOOSE;
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
    HYPHENATION,
    LINE_BREAK,
    BLANKS,
    WIDE;

    static Gap between(String text, int from, int to) {
      if (to - from == 1 && text.charAt(from) == ' ') {
        return BLANKS;
      }
      int seen = 0;
      int lines = 0;
      int blanks = 0;
      int dashes = 0;
      int apostrophes = 0;
      for (int i = from;
          i < to && seen <= LONGEST_GAP;
          i += Character.charCount(text.codePointAt(i))) {
        int c = text.codePointAt(i);
        int traits = Letters.traits(c);
        seen += (traits & Letters.DROPPED) == 0 ? 1 : 0;
        lines += (traits & Trait.LINE.bit) != 0 ? 1 : 0;
        blanks += (traits & Trait.BLANK.bit) != 0 ? 1 : 0;
        dashes += (traits & Trait.DASH.bit) != 0 ? 1 : 0;
        apostrophes += c == '\'' || c == '\u2019' ? 1 : 0;
      }
      if (seen > LONGEST_GAP) {
        return WIDE;
      }
      if (lines > 0) {
        return atLineEnd(seen - lines - blanks, dashes);
      }
      return blanks > 0 || isApostrophe(seen, apostrophes) ? BLANKS : SIGNS;
    }

    /** One hyphen, or nothing; anything else ends a sentence. */
    private static Gap atLineEnd(int signs, int dashes) {
      return signs == 0 ? LINE_BREAK : signs == 1 && dashes == 1 ? HYPHENATION : WIDE;
    }

    /** One apostrophe is part of many words, which are not others for that. */
    private static boolean isApostrophe(int seen, int apostrophes) {
      return seen == 1 && apostrophes == 1;
    }
  }
}
