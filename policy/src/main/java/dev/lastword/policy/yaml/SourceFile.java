package dev.lastword.policy.yaml;

import dev.lastword.policy.problem.Place;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The text of a file, by code point. */
final class SourceFile {

  private final String name;
  private final int[] text;
  private final int[] lineStarts;

  /** Excerpts, made once per line: a line of 1 MB may hold thousands of problems. */
  private final Map<Integer, String> lines = new ConcurrentHashMap<>();

  SourceFile(String name, String text) {
    this.name = name;
    this.text = text.codePoints().toArray();
    this.lineStarts = lineStarts(this.text);
  }

  private static int[] lineStarts(int[] text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.length || text[i + 1] != '\n'))) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, lines);
  }

  int[] text() {
    return text;
  }

  /** The place of a code point; behind the last one is the end of the file. */
  Place place(int index, String pointer) {
    int at = Math.min(Math.max(index, 0), text.length);
    int found = Arrays.binarySearch(lineStarts, at);
    int line = found >= 0 ? found : -found - 2;
    return new Place(
        name,
        line + 1,
        at - lineStarts[line] + 1,
        pointer,
        lines.computeIfAbsent(line, this::line));
  }

  private String line(int line) {
    int from = lineStarts[line];
    int to = line + 1 < lineStarts.length ? lineStarts[line + 1] : text.length;
    while (to > from && (text[to - 1] == '\n' || text[to - 1] == '\r')) {
      to--;
    }
    return new String(text, from, to - from);
  }
}
