package dev.lastword.cli.policies;

import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.ShownProblem;
import dev.lastword.cli.screen.Words;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What came of laying out one file.
 *
 * @param problems why it could not be read
 */
record FormattedFile(Path file, State state, List<Problem> problems) {

  enum State {
    /** It was laid out otherwise, and is not any more. */
    FORMATTED,
    /** It is laid out otherwise. */
    DIFFERS,
    UNCHANGED,
    UNREADABLE
  }

  FormattedFile {
    problems = List.copyOf(problems);
  }

  private void print(Page page) {
    switch (state) {
      case FORMATTED -> page.line("%s: laid out", file);
      case DIFFERS ->
          page.line("%s: is laid out otherwise; run: lastword policy fmt %s", file, file);
      case UNCHANGED -> {}
      case UNREADABLE -> {
        page.text(Problems.text(problems, 0)).blank();
        page.line("%s: not touched, for it cannot be read", file);
      }
    }
  }

  /** What came of all files. */
  record All(List<FormattedFile> files) implements Answer {

    /** The same for scripts. */
    record Json(List<One> files) {}

    record One(String file, String state, List<ShownProblem> problems) {}

    @Override
    public Json json() {
      return new Json(files.stream().map(All::one).toList());
    }

    private static One one(FormattedFile f) {
      return new One(
          f.file.toString(), f.state.name().toLowerCase(Locale.ROOT), ShownProblem.all(f.problems));
    }

    @Override
    public void print(Page page) {
      files.forEach(file -> file.print(page));
      long fine = files.stream().filter(f -> f.state == State.UNCHANGED).count();
      if (fine > 0) {
        page.line("%s laid out well already", Words.count(fine, "file"));
      }
    }
  }
}
