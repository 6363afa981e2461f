package dev.lastword.policy.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The frozen table of letters, {@code letters.txt}: what Unicode says of every code point. */
final class Letters {

  /** Code points that share a page. */
  private static final int PAGE = 256;

  private static final int RADIX = 16;

  private static final Letters TABLE = load();
  private static final char[] FIRST = TABLE.page(0).traits;

  /** What a code point is. */
  enum Trait {
    /** What words are made of: letters, digits, and the marks that belong to one script. */
    WORD(1 << 0),
    BLANK(1 << 1),
    LINE(1 << 2),
    DASH(1 << 3),
    /** An accent. */
    MARK(1 << 4),
    /** A mark that strikes a letter out or encloses it. */
    COVER(1 << 5),
    /** Shows nothing and takes no room, or looks like nothing. */
    INVISIBLE(1 << 6),
    /** Invisible, but needed between the letters of some scripts and in pictures. */
    TAME(1 << 7),
    /** A letter of a script that needs such characters. */
    JOINS(1 << 8),
    /** May be part of an emoji. */
    PICTURE(1 << 9),
    /** A letter of a script that is written from right to left. */
    RTL(1 << 10),
    /** A Latin letter. */
    LATIN(1 << 11),
    /** A letter that never stands in a Latin word and could pass for one that does. */
    FOREIGN(1 << 12),
    /** A letter upside down or mirrored. */
    TURNED(1 << 13),
    /** A letter or digit in a shape of its own: full-width, mathematical, circled. */
    STYLED(1 << 14);

    final int bit;

    Trait(int bit) {
      this.bit = bit;
    }
  }

  /** Separate words. */
  static final int GAP = Trait.BLANK.bit | Trait.LINE.bit | Trait.DASH.bit;

  /** Left out wherever they stand. */
  static final int DROPPED = Trait.MARK.bit | Trait.COVER.bit | Trait.INVISIBLE.bit;

  private final @Nullable Page[] pages = new Page[(Character.MAX_CODE_POINT + 1) / PAGE];
  private final List<String> texts = new ArrayList<>(List.of(""));

  private Letters() {}

  /** What is said of the code points of one page: traits, and indexes of texts, 0 for none. */
  private record Page(char[] traits, char[] plain, char[] drawn) {
    Page() {
      this(new char[PAGE], new char[PAGE], new char[PAGE]);
    }
  }

  /** The bits of the traits of a code point. */
  static int traits(int c) {
    if (c < PAGE) {
      return FIRST[c];
    }
    Page page = TABLE.pages[c / PAGE];
    return page == null ? 0 : page.traits[c % PAGE];
  }

  static boolean is(int c, Trait trait) {
    return (traits(c) & trait.bit) != 0;
  }

  /** A code point as it is read: without case, compatibility forms, accents and strokes. */
  static String plain(int c) {
    Page page = TABLE.pages[c / PAGE];
    int text = page == null ? 0 : page.plain[c % PAGE];
    return text == 0 ? whole(c) : TABLE.texts.get(text);
  }

  /** A code point as it looks to somebody who knows only the letters from a to z. */
  static String drawn(int c) {
    Page page = TABLE.pages[c / PAGE];
    int text = page == null ? 0 : page.drawn[c % PAGE];
    return text == 0 ? plain(c) : TABLE.texts.get(text);
  }

  private static String whole(int c) {
    return c >= Hangul.FIRST_SYLLABLE && c <= Hangul.LAST_SYLLABLE
        ? Hangul.letters(c)
        : Character.toString(c);
  }

  private static Letters load() {
    try (var in = Letters.class.getResourceAsStream("letters.txt");
        var lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      Letters letters = new Letters();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        letters.read(line);
      }
      return letters;
    } catch (IOException e) {
      throw new UncheckedIOException("letters.txt belongs to this library", e);
    }
  }

  private void read(String line) {
    int colon = line.indexOf(':');
    switch (line.charAt(0)) {
      case '#' -> {}
      case '=' -> say(line, colon, Page::plain);
      case '~' -> say(line, colon, Page::drawn);
      default -> {
        int bit = Trait.valueOf(line.substring(0, colon)).bit;
        each(line, colon, c -> page(c).traits[c % PAGE] |= (char) bit);
      }
    }
  }

  private interface Column {
    char[] of(Page page);
  }

  private void say(String line, int colon, Column column) {
    StringBuilder text = new StringBuilder();
    for (String code : line.substring(2, colon).split(" ", -1)) {
      text.appendCodePoint(Integer.parseInt(code, RADIX));
    }
    char index = (char) texts.size();
    texts.add(text.toString());
    each(line, colon, c -> column.of(page(c))[c % PAGE] = index);
  }

  private Page page(int c) {
    Page page = pages[c / PAGE];
    if (page == null) {
      page = new Page();
      pages[c / PAGE] = page;
    }
    return page;
  }

  private interface OfCodePoint {
    void accept(int c);
  }

  /** Ranges: {@code 41-5a 61}. */
  private static void each(String line, int colon, OfCodePoint use) {
    int at = colon + 2;
    while (at < line.length()) {
      int end = line.indexOf(' ', at) < 0 ? line.length() : line.indexOf(' ', at);
      int dash = line.indexOf('-', at);
      boolean range = dash >= 0 && dash < end;
      int first = Integer.parseInt(line, at, range ? dash : end, RADIX);
      int last = range ? Integer.parseInt(line, dash + 1, end, RADIX) : first;
      for (int c = first; c <= last; c++) {
        use.accept(c);
      }
      at = end + 1;
    }
  }
}
