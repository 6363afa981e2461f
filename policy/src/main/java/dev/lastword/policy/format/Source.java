package dev.lastword.policy.format;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A text by code point, and its lines. Lines end with a line feed. */
final class Source {

  private final int[] text;
  private final int[] lineStarts;
  private final int[] firstContents;

  Source(String text) {
    this.text = text.codePoints().toArray();
    this.lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, this.text.length)
                    .filter(i -> this.text[i] == '\n')
                    .map(i -> i + 1))
            .toArray();
    this.firstContents = IntStream.of(lineStarts).map(this::firstContent).toArray();
  }

  private int firstContent(int lineStart) {
    int at = lineStart;
    while (at < text.length && text[at] != '\n' && Character.isWhitespace(text[at])) {
      at++;
    }
    return at;
  }

  int length() {
    return text.length;
  }

  int at(int index) {
    return text[index];
  }

  String slice(int from, int to) {
    return new String(text, from, to - from);
  }

  /** Where the line of a code point ends, without its line feed. */
  int lineEnd(int index) {
    int line = line(index);
    return line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length;
  }

  /** From 0. */
  int column(int index) {
    return index - lineStarts[line(index)];
  }

  boolean sameLine(int one, int other) {
    return line(one) == line(other);
  }

  /** Whether nothing but blanks stands before a code point in its line. */
  boolean isFirstInLine(int index) {
    return firstContents[line(index)] >= index;
  }

  /** Whether the line above that of a code point is empty. */
  boolean blankAbove(int index) {
    int line = line(index);
    return line > 0 && firstContents[line - 1] == lineStarts[line] - 1;
  }

  private int line(int index) {
    int found = Arrays.binarySearch(lineStarts, index);
    return found >= 0 ? found : -found - 2;
  }
}
