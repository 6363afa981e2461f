package dev.lastword.policy.problem;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Prints a problem: first line, excerpt, caret, fix. */
final class ProblemText {

  /** An excerpt shows at most this many code points of a long line. */
  private static final int LONGEST_EXCERPT = 110;

  private ProblemText() {}

  static String of(Problem problem) {
    String where = problem.place().toString();
    String first =
        (where.isEmpty() ? "" : where + "  ")
            + problem.code().text()
            + (problem.severity() == Severity.WARNING ? "  warning: " : "  ")
            + problem.message();
    String fix = problem.fix().isEmpty() ? "" : "\n  fix: " + problem.fix();
    return first + excerpt(problem.place()) + fix;
  }

  private static String excerpt(Place place) {
    int[] line = place.excerpt().codePoints().toArray();
    if (place.excerpt().isBlank()) {
      return "";
    }
    int first = firstVisible(line);
    int caret = Math.max(place.column() - 1, first);
    int from = Math.max(first, caret - LONGEST_EXCERPT * 2 / 3);
    int to = Math.min(line.length, from + LONGEST_EXCERPT);
    String shown = shown(line, from, to).stripTrailing();
    String before = from > first ? "…" : "";
    String after = to < line.length ? "…" : "";
    return "\n  "
        + before
        + shown
        + after
        + "\n  "
        + " ".repeat(before.length() + caret - from)
        + "^";
  }

  private static int firstVisible(int[] line) {
    int first = 0;
    while (first < line.length && Character.isWhitespace(line[first])) {
      first++;
    }
    return first;
  }

  /** Tabs and invisible characters take one blank each, so that the caret stands right. */
  private static String shown(int[] line, int from, int to) {
    return Arrays.stream(line, from, to)
        .mapToObj(c -> Character.isISOControl(c) ? " " : Character.toString(c))
        .collect(Collectors.joining());
  }
}
