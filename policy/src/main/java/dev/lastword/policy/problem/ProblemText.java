package dev.lastword.policy.problem;

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
    int caret = Math.min(Math.max(place.column() - 1, first), line.length);
    int from = Math.max(first, caret - LONGEST_EXCERPT * 2 / 3);
    int to = Math.min(line.length, from + LONGEST_EXCERPT);
    String before = from > first ? "…" : "";
    String after = to < line.length ? "…" : "";
    String left = before + TerminalText.shown(line, from, Math.min(caret, to));
    String right = TerminalText.shown(line, Math.min(caret, to), to) + after;
    return "\n  "
        + (left + right).stripTrailing()
        + "\n  "
        + " ".repeat(TerminalText.width(left))
        + "^";
  }

  private static int firstVisible(int[] line) {
    int first = 0;
    while (first < line.length && Character.isWhitespace(line[first])) {
      first++;
    }
    return first;
  }
}
