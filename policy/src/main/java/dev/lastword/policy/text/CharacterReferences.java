package dev.lastword.policy.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Character references of HTML, decoded once: what a decoded one spells stays. As the HTML standard
 * does it (section "Character reference state"), so that rules read what a browser shows.
 */
final class CharacterReferences {

  private static final int RADIX = 16;

  /** Characters of the longest name, of those without a semicolon too. */
  private static final int LONGEST_NAME = 31;

  private static final char REPLACEMENT = '\uFFFD';

  /** What numbers from 0x80 to 0x9F mean: the characters of windows-1252. */
  private static final String WINDOWS =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D"
          + "\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153"
          + "\u009D\u017E\u0178";

  private static final Map<String, String> NAMED = load();

  private final String text;
  private final StringBuilder out;

  private CharacterReferences(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  static String decode(String text) {
    return text.indexOf('&') < 0 ? text : new CharacterReferences(text).decoded();
  }

  private String decoded() {
    int from = 0;
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', from)) {
      out.append(text, from, at);
      from = text.startsWith("#", at + 1) ? number(at) : name(at);
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Appends what stands at {@code at}; answers where the text goes on. */
  private int number(int at) {
    boolean hex = at + 2 < text.length() && (text.charAt(at + 2) | 0x20) == 'x';
    int radix = hex ? RADIX : 10;
    int from = at + (hex ? 3 : 2);
    int end = from;
    int value = 0;
    while (end < text.length() && isDigit(text.charAt(end), radix)) {
      value = Math.min(value * radix + Character.digit(text.charAt(end), radix), 1 << 24);
      end++;
    }
    if (end == from) {
      out.append('&');
      return at + 1;
    }
    out.appendCodePoint(meant(value));
    return text.startsWith(";", end) ? end + 1 : end;
  }

  private static boolean isDigit(char c, int radix) {
    return c < 0x80 && Character.digit(c, radix) >= 0;
  }

  private static int meant(int value) {
    if (value >= 0x80 && value < 0x80 + WINDOWS.length()) {
      return WINDOWS.charAt(value - 0x80);
    }
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    return value == 0 || surrogate || value > Character.MAX_CODE_POINT ? REPLACEMENT : value;
  }

  /** The longest name that fits, as browsers have it. */
  private int name(int at) {
    int end = at + 1;
    while (end < text.length() && end - at <= LONGEST_NAME && isNamed(text.charAt(end))) {
      end++;
    }
    String whole = NAMED.get(text.substring(at + 1, end) + ";");
    if (whole != null && text.startsWith(";", end)) {
      out.append(whole);
      return end + 1;
    }
    for (; end > at + 1; end--) {
      String open = NAMED.get(text.substring(at + 1, end));
      if (open != null) {
        out.append(open);
        return end;
      }
    }
    out.append('&');
    return at + 1;
  }

  private static boolean isNamed(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static Map<String, String> load() {
    try (var in = CharacterReferences.class.getResourceAsStream("references.txt");
        var lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      Map<String, String> named = new HashMap<>();
      lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> read(line, named));
      return named;
    } catch (IOException e) {
      throw new UncheckedIOException("references.txt belongs to this library", e);
    }
  }

  /** {@code amp!=26}: with a semicolon, and because of the mark also without. */
  private static void read(String line, Map<String, String> named) {
    int equals = line.indexOf('=');
    boolean open = line.charAt(equals - 1) == '!';
    String name = line.substring(0, open ? equals - 1 : equals);
    StringBuilder text = new StringBuilder();
    for (String code : line.substring(equals + 1).split(" ", -1)) {
      text.appendCodePoint(Integer.parseInt(code, RADIX));
    }
    named.put(name + ";", text.toString());
    if (open) {
      named.put(name, text.toString());
    }
  }
}
