package dev.lastword.policy.format;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines written so far. The comments of neighbouring lines of one block stand in one column.
 */
final class Lines {

  private static final String GAP = "  ";

  private static final class Line {
    private final StringBuilder text = new StringBuilder();
    private String comment = "";

    private int width() {
      return text.codePointCount(0, text.length());
    }

    private int indentation() {
      return text.length() - text.toString().stripLeading().length();
    }

    private boolean isBeside(Line next) {
      return !comment.isEmpty() && !next.comment.isEmpty() && indentation() == next.indentation();
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private boolean itemBegun;

  int count() {
    return lines.size();
  }

  /** Begins a line, unless an item of a list has begun and waits for its content. */
  void begin(int column) {
    if (!itemBegun) {
      lines.add(new Line());
      add(" ".repeat(column));
    }
    itemBegun = false;
  }

  /** Begins an item of a list. */
  void item(int column) {
    begin(column);
    add("- ");
    itemBegun = true;
  }

  boolean isItemBegun() {
    return itemBegun;
  }

  void add(String text) {
    lines.getLast().text.append(text);
    itemBegun = false;
  }

  /** Adds a line of its own; an empty one has no indentation. */
  void raw(int column, String text) {
    lines.add(new Line());
    add(text.isEmpty() ? "" : " ".repeat(column) + text);
  }

  /** Drops the blank behind a key whose value stands below it. */
  void endKey() {
    if (!itemBegun) {
      StringBuilder text = lines.getLast().text;
      text.setLength(text.toString().stripTrailing().length());
    }
  }

  /** How wide the last line is. */
  int width() {
    return lines.getLast().width();
  }

  /** An empty line before a line, unless there is one. */
  void blankAt(int line) {
    if (line > 0 && !lines.get(line - 1).text.isEmpty()) {
      lines.add(line, new Line());
    }
  }

  /** A comment of the last line. False when it has one already. */
  boolean attach(String comment) {
    if (lines.isEmpty() || !lines.getLast().comment.isEmpty()) {
      return false;
    }
    lines.getLast().comment = comment;
    return true;
  }

  String text() {
    StringBuilder out = new StringBuilder();
    for (int from = 0; from < lines.size(); ) {
      int to = from + 1;
      while (to < lines.size() && lines.get(from).isBeside(lines.get(to))) {
        to++;
      }
      int widest = lines.subList(from, to).stream().mapToInt(Line::width).max().orElse(0);
      lines.subList(from, to).forEach(line -> print(line, widest, out));
      from = to;
    }
    return out.toString();
  }

  private static void print(Line line, int widest, StringBuilder out) {
    out.append(line.text);
    if (!line.comment.isEmpty()) {
      out.append(" ".repeat(widest - line.width())).append(GAP).append(line.comment);
    }
    out.append('\n');
  }
}
