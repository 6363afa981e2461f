package dev.lastword.cli.policies;

import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.ShownProblem;
import dev.lastword.cli.screen.Words;
import dev.lastword.policy.Policy;
import dev.lastword.policy.Reading;
import dev.lastword.policy.problem.Problems;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading one policy file. */
record CheckedFile(Path file, Reading reading) implements Answer {

  /**
   * The same for scripts.
   *
   * @param state {@code valid} or {@code invalid}
   * @param workflow null when the file is invalid
   * @param more how many problems there are besides those listed
   */
  record Json(
      String file,
      String state,
      @Nullable String workflow,
      @Nullable String digest,
      List<ShownProblem> problems,
      int more) {}

  boolean isValid() {
    return reading instanceof Reading.Valid;
  }

  @Override
  public Json json() {
    return switch (reading) {
      case Reading.Valid(Policy policy, var warnings) ->
          new Json(
              file.toString(),
              "valid",
              policy.workflow(),
              policy.digest(),
              ShownProblem.all(warnings),
              0);
      case Reading.Invalid(var problems, int more) ->
          new Json(file.toString(), "invalid", null, null, ShownProblem.all(problems), more);
    };
  }

  @Override
  public void print(Page page) {
    switch (reading) {
      case Reading.Valid(Policy policy, var warnings) -> {
        if (!warnings.isEmpty()) {
          page.text(Problems.text(warnings, 0)).blank();
        }
        page.line(
            "%s checks: workflow %s, %s, digest %s%s",
            file,
            policy.workflow(),
            Words.count(policy.rules().size(), "rule"),
            policy.digest(),
            warnings.isEmpty() ? "" : ", " + Words.count(warnings.size(), "warning"));
      }
      case Reading.Invalid invalid -> {
        page.text(invalid.text()).blank();
        int all = invalid.problems().size() + invalid.more();
        page.line("%s does not check: %s", file, Words.count(all, "problem"));
      }
    }
  }
}
