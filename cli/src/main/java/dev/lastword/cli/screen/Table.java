package dev.lastword.cli.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows whose columns stand below each other; numbers to the right, everything else to the left. */
public final class Table {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();
  private final List<Boolean> numbers = new ArrayList<>();

  /** Adds a row. Every row has as many cells as the first; whole numbers are grouped. */
  public Table row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      boolean isNumber = cells[i] instanceof Number;
      row.add(isNumber ? Words.number(((Number) cells[i]).longValue()) : Printable.of(cells[i]));
      if (rows.isEmpty()) {
        numbers.add(isNumber);
      }
    }
    if (row.size() != numbers.size()) {
      throw new IllegalArgumentException(row.size() + " cells in a table of " + numbers.size());
    }
    rows.add(row);
    return this;
  }

  /** Prints the rows, two blanks before the first column and between columns. */
  public void print(Page page) {
    int[] widths =
        IntStream.range(0, numbers.size())
            .map(i -> rows.stream().mapToInt(row -> width(row.get(i))).max().orElse(0))
            .toArray();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(widths[i] - width(row.get(i)));
        line.append(GAP);
        line.append(numbers.get(i) ? padding + row.get(i) : row.get(i) + padding);
      }
      page.line("%s", line);
    }
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
