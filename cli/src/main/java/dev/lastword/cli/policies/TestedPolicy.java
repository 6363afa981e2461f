package dev.lastword.cli.policies;

import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.ShownProblem;
import dev.lastword.cli.screen.Words;
import dev.lastword.policy.TestReport;
import dev.lastword.policy.problem.Problems;
import java.nio.file.Path;
import java.util.List;

/** How the tests inside a policy file came out. */
record TestedPolicy(Path file, TestReport report) implements Answer {

  /**
   * The same for scripts.
   *
   * @param coverage rules without a test in which they fire and one in which they do not
   */
  record Json(long passed, long failed, List<Test> tests, List<ShownProblem> coverage) {}

  record Test(String name, int line, boolean passed, List<TestReport.Difference> differences) {}

  @Override
  public Json json() {
    List<Test> tests =
        report.results().stream()
            .map(r -> new Test(r.name(), r.line(), r.passed(), r.differences()))
            .toList();
    return new Json(report.passed(), report.failed(), tests, ShownProblem.all(report.coverage()));
  }

  @Override
  public void print(Page page) {
    report.results().forEach(result -> print(page, result));
    if (!report.coverage().isEmpty()) {
      page.blank().text(Problems.text(report.coverage(), 0)).blank();
    }
    page.line(
        "%s: %s passed, %s failed%s",
        file,
        Words.number(report.passed()),
        Words.number(report.failed()),
        report.coverage().isEmpty() ? "" : "; not everything is tested, so it cannot be published");
  }

  private static void print(Page page, TestReport.Result result) {
    if (result.passed()) {
      page.line("  passed  %s", result.name());
      return;
    }
    page.line("  FAILED  %s (line %d)", result.name(), result.line());
    result
        .differences()
        .forEach(d ->
            page.line(
                "          %s: expected %s, got %s",
                d.what(), words(d.expected()), words(d.actual())));
  }

  private static String words(List<String> set) {
    return set.isEmpty() ? "nothing" : String.join(", ", set);
  }
}
