package dev.lastword.cli.screen;

import dev.lastword.api.ProblemDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a command could not do what it was asked to.
 *
 * @param code {@code LW-…} when a server turned it down; {@code docs/errors} has a page for each
 * @param detail what was found and what to do
 * @param problems every single thing that is wrong
 */
public record Failure(@Nullable String code, String detail, List<ShownProblem> problems)
    implements Answer {

  public Failure {
    problems = List.copyOf(problems);
  }

  /** For a reason of our own. */
  public static Failure of(String detail) {
    return new Failure(null, detail, List.of());
  }

  /** Because a server said so. */
  public static Failure of(ProblemDocument document) {
    return new Failure(
        document.code(),
        document.title() + ". " + document.detail(),
        ShownProblem.items(document.problems()));
  }

  @Override
  public void print(Page page) {
    page.text(code == null ? detail : code + "  " + detail);
    problems.forEach(problem -> problem.print(page));
  }
}
