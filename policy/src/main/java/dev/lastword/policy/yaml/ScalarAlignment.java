package dev.lastword.policy.yaml;

import java.util.Arrays;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Finds for every code point of a scalar's value where in the file it was written. Walks the file
 * and the value together by the rules of YAML 1.2 §7.3 (flow scalars) and §8.1 (block scalars).
 */
final class ScalarAlignment {

  private static final int[] UNKNOWN = {};

  private final int[] file;
  private final int[] value;
  private final int[] places;
  private int at;
  private int next;

  private ScalarAlignment(int[] file, int start, String value) {
    this.file = file;
    this.value = value.codePoints().toArray();
    this.places = new int[this.value.length + 1];
    this.at = start;
  }

  /** One index per code point, and one for the end; no index at all when the two do not match. */
  static int[] align(int[] file, int start, String value, ScalarStyle style) {
    ScalarAlignment walk = new ScalarAlignment(file, start, value);
    boolean whole =
        switch (style) {
          case LITERAL, FOLDED -> walk.block();
          case SINGLE_QUOTED, DOUBLE_QUOTED, PLAIN, JSON_SCALAR_STYLE -> walk.flow();
        };
    return whole ? walk.places : UNKNOWN;
  }

  private boolean flow() {
    int quote = peek(0) == '"' || peek(0) == '\'' ? peek(0) : 0;
    at += quote == 0 ? 0 : 1;
    while (next < value.length) {
      int newline = newlineAhead();
      boolean matched;
      if (newline >= 0) {
        matched = fold(newline);
      } else if (quote == '"' && peek(0) == '\\') {
        matched = escape();
      } else if (quote == '\'' && peek(0) == '\'') {
        matched = take('\'', 2);
      } else {
        matched = take(peek(0), 1);
      }
      if (!matched) {
        return false;
      }
    }
    places[next] = at;
    return true;
  }

  /** One code point of the value, written with {@code length} of the file. */
  private boolean take(int expected, int length) {
    if (next >= value.length || value[next] != expected) {
      return false;
    }
    places[next++] = at;
    at += length;
    return true;
  }

  /** The newline that only blanks separate from here, or -1. */
  private int newlineAhead() {
    int p = at;
    while (p < file.length && isBlank(file[p])) {
      p++;
    }
    return p < file.length && isNewline(file[p]) ? p : -1;
  }

  /** One newline is a space in the value; n of them are n-1 newlines. */
  private boolean fold(int newline) {
    int from = at;
    int newlines = 0;
    for (int p = newline; p >= 0; p = newlineAhead()) {
      at = p + newlineLength(p);
      newlines++;
    }
    while (isBlank(peek(0))) {
      at++;
    }
    int wanted = newlines == 1 ? ' ' : '\n';
    for (int i = 0; i < Math.max(1, newlines - 1); i++) {
      if (next >= value.length || value[next] != wanted) {
        return false;
      }
      places[next++] = from;
    }
    return true;
  }

  /** YAML 1.2 §5.7. A backslash before a newline stands for nothing. */
  private boolean escape() {
    if (isNewline(peek(1))) {
      at += 1 + newlineLength(at + 1);
      while (isBlank(peek(0))) {
        at++;
      }
      return true;
    }
    int length =
        switch (peek(1)) {
          case 'x' -> 4;
          case 'u' -> 6;
          case 'U' -> 10;
          default -> 2;
        };
    places[next++] = at;
    at += length;
    return true;
  }

  private boolean block() {
    while (at < file.length && !isNewline(file[at])) {
      at++;
    }
    at += newlineLength(at);
    int indentation = indentation();
    skipIndentation(indentation);
    while (next < value.length) {
      if (at >= file.length) {
        return endOfFile();
      }
      if (isNewline(file[at])) {
        if (value[next] == '\n' || value[next] == ' ') {
          places[next++] = at;
        }
        at += newlineLength(at);
        skipIndentation(indentation);
      } else if (!take(file[at], 1)) {
        return false;
      }
    }
    places[next] = at;
    return true;
  }

  /** The last newline of the value may have no character in the file. */
  private boolean endOfFile() {
    Arrays.fill(places, next, places.length, file.length);
    return next == value.length - 1 && value[next] == '\n';
  }

  /** Spaces of the first line that is not empty, without those that belong to the value. */
  private int indentation() {
    int p = at;
    int spaces = 0;
    while (p < file.length && (file[p] == ' ' || isNewline(file[p]))) {
      spaces = file[p] == ' ' ? spaces + 1 : 0;
      p++;
    }
    int v = 0;
    while (v < value.length && value[v] == '\n') {
      v++;
    }
    int own = 0;
    while (v + own < value.length && value[v + own] == ' ') {
      own++;
    }
    return Math.max(0, spaces - own);
  }

  private void skipIndentation(int indentation) {
    for (int i = 0; i < indentation && peek(0) == ' '; i++) {
      at++;
    }
  }

  private int newlineLength(int position) {
    if (position >= file.length) {
      return 0;
    }
    boolean two =
        file[position] == '\r' && position + 1 < file.length && file[position + 1] == '\n';
    return two ? 2 : 1;
  }

  private int peek(int ahead) {
    return at + ahead < file.length ? file[at + ahead] : -1;
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isNewline(int c) {
    return c == '\n' || c == '\r';
  }
}
