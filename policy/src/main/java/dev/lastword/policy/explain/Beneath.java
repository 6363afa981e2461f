package dev.lastword.policy.explain;

import dev.lastword.policy.rule.SeenPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes values below the columns of a condition.
 *
 * <pre>
 * country != "US" &amp;&amp; amount &gt; money("5000.00 USD")
 * |       |       |  |      |
 * CA      true    |  |      false
 *                 |  10.00 USD
 *                 false
 * </pre>
 */
final class Beneath {

  /** Columns of the longest condition that is shown so. */
  private static final int LONGEST = 100;

  private final int indent;
  private final List<StringBuilder> lines = new ArrayList<>();

  /**
   * Below one condition.
   *
   * @param indent characters that stood before it and are not shown
   */
  Beneath(String condition, int indent) {
    this.indent = indent;
    lines.add(new StringBuilder(condition));
    lines.add(new StringBuilder());
  }

  /** One line, in characters that take one column each. */
  static boolean fits(String condition) {
    return condition.length() <= LONGEST && condition.chars().allMatch(c -> c >= ' ' && c < 0x7F);
  }

  List<String> of(SeenPart condition) {
    List<SeenPart> all = new ArrayList<>();
    collect(condition, all);
    all.stream()
        .sorted(Comparator.comparingInt(SeenPart::at).reversed())
        .forEach(part -> write(part.at() - indent, part.seen().words()));
    return lines.stream().map(StringBuilder::toString).toList();
  }

  private static void collect(SeenPart part, List<SeenPart> all) {
    all.add(part);
    part.parts().forEach(p -> collect(p, all));
  }

  /** From right to left: into the first line with room, and a bar in every line above it. */
  private void write(int column, String words) {
    put(1, column, "|");
    int line = 2;
    while (line < lines.size() && !hasRoom(lines.get(line), column + words.length())) {
      put(line, column, "|");
      line++;
    }
    if (line == lines.size()) {
      lines.add(new StringBuilder());
    }
    put(line, column, words);
  }

  /** What stands in the line is right of here. One blank has to stay between. */
  private static boolean hasRoom(StringBuilder line, int end) {
    return line.substring(0, Math.min(end + 1, line.length())).isBlank();
  }

  private void put(int number, int column, String words) {
    StringBuilder line = lines.get(number);
    int end = column + words.length();
    line.append(" ".repeat(Math.max(0, end - line.length())));
    line.replace(column, end, words);
  }
}
