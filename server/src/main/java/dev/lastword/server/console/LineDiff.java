package dev.lastword.server.console;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed between two texts, line by line: the shortest way from one to the other.
 *
 * @param lines what stays, goes and comes, in order
 */
public record LineDiff(List<Line> lines) {

  /** Lines that are shown around a change. */
  private static final int CONTEXT = 3;

  /** Where comparing would take more steps, everything between counts as changed. */
  private static final long STEPS_MAX = 4_000_000;

  public LineDiff {
    lines = List.copyOf(lines);
  }

  /** What became of a line. */
  public enum Fate {
    STAYS,
    GOES,
    COMES
  }

  /**
   * One line.
   *
   * @param before its number in the first text, from 1; 0 where it is not there
   * @param after its number in the second text, likewise
   */
  public record Line(Fate fate, int before, int after, String text) {}

  /** Compares two texts. */
  public static LineDiff of(String before, String after) {
    return new LineDiff(new Comparison(before.lines().toList(), after.lines().toList()).lines());
  }

  /** Whether nothing changed. */
  public boolean isEmpty() {
    return lines.stream().allMatch(line -> line.fate == Fate.STAYS);
  }

  /** The changes with a few lines around them; what is far from any change is left out. */
  public List<List<Line>> hunks() {
    var hunks = new ArrayList<List<Line>>();
    int shownTo = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).fate != Fate.STAYS) {
        int from = Math.max(shownTo, i - CONTEXT);
        int to = Math.min(lines.size(), i + CONTEXT + 1);
        if (hunks.isEmpty() || from > shownTo) {
          hunks.add(new ArrayList<>());
        }
        hunks.getLast().addAll(lines.subList(from, Math.max(from, to)));
        shownTo = Math.max(shownTo, to);
      }
    }
    return hunks;
  }

  /** Equal beginnings and ends are set aside; what is between is compared by common lines. */
  private record Comparison(List<String> before, List<String> after) {

    List<Line> lines() {
      int start = 0;
      int shorter = Math.min(before.size(), after.size());
      while (start < shorter && before.get(start).equals(after.get(start))) {
        start++;
      }
      int end = 0;
      while (end < shorter - start
          && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
        end++;
      }
      var lines = new ArrayList<Line>();
      for (int i = 0; i < start; i++) {
        lines.add(new Line(Fate.STAYS, i + 1, i + 1, before.get(i)));
      }
      between(lines, start, before.size() - end, after.size() - end);
      for (int i = end; i > 0; i--) {
        int old = before.size() - i;
        lines.add(new Line(Fate.STAYS, old + 1, after.size() - i + 1, before.get(old)));
      }
      return lines;
    }

    private void between(List<Line> lines, int start, int beforeEnd, int afterEnd) {
      int[][] common = common(start, beforeEnd, afterEnd);
      int i = start;
      int j = start;
      while (i < beforeEnd || j < afterEnd) {
        boolean both = i < beforeEnd && j < afterEnd;
        if (both && common.length > 0 && before.get(i).equals(after.get(j))) {
          lines.add(new Line(Fate.STAYS, i + 1, j + 1, before.get(i)));
          i++;
          j++;
        } else if (i < beforeEnd
            && (!both
                || common.length == 0
                || common[i + 1 - start][j - start] >= common[i - start][j + 1 - start])) {
          lines.add(new Line(Fate.GOES, i + 1, 0, before.get(i)));
          i++;
        } else {
          lines.add(new Line(Fate.COMES, 0, j + 1, after.get(j)));
          j++;
        }
      }
    }

    /** How many lines the rests have in common, by where they begin; empty when too many. */
    private int[][] common(int start, int beforeEnd, int afterEnd) {
      int rows = beforeEnd - start;
      int columns = afterEnd - start;
      if ((long) rows * columns > STEPS_MAX) {
        return new int[0][];
      }
      int[][] common = new int[rows + 1][columns + 1];
      for (int i = rows - 1; i >= 0; i--) {
        for (int j = columns - 1; j >= 0; j--) {
          boolean equal = before.get(start + i).equals(after.get(start + j));
          common[i][j] =
              equal ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
        }
      }
      return common;
    }
  }
}
