package dev.lastword.cli.screen;

import dev.lastword.api.ProblemDocument;
import dev.lastword.policy.problem.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, wherever it was found.
 *
 * @param file null when it is not about a file, or a server said it
 * @param severity {@code error} or {@code warning}; null when a server said it
 * @param line from 1; 0 when only the pointer says where
 * @param fix what to write instead; null when nobody knows
 */
public record ShownProblem(
    @Nullable String file,
    @Nullable String severity,
    int line,
    int column,
    @Nullable String pointer,
    String code,
    String message,
    @Nullable String fix) {

  /** A problem found here. */
  public static ShownProblem of(Problem problem) {
    return new ShownProblem(
        orNull(problem.place().source()),
        problem.severity().name().toLowerCase(Locale.ROOT),
        problem.place().line(),
        problem.place().column(),
        orNull(problem.place().pointer()),
        problem.code().text(),
        problem.message(),
        orNull(problem.fix()));
  }

  /** A problem found by the server. */
  public static ShownProblem of(ProblemDocument.Item item) {
    return new ShownProblem(
        null,
        null,
        item.line(),
        item.column(),
        item.pointer(),
        item.code(),
        item.message(),
        item.fix());
  }

  /** Problems found here. */
  public static List<ShownProblem> all(List<Problem> problems) {
    return problems.stream().map(ShownProblem::of).toList();
  }

  /** Problems found by the server. */
  public static List<ShownProblem> items(List<ProblemDocument.Item> items) {
    return items.stream().map(ShownProblem::of).toList();
  }

  /** Place, code and message; the fix below. */
  public void print(Page page) {
    String where = line > 0 ? line + ":" + column : pointer == null ? "" : pointer;
    page.line("  %s%s  %s", where.isEmpty() ? "" : where + "  ", code, message);
    if (fix != null && !fix.isEmpty()) {
      page.line("    fix: %s", fix);
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
