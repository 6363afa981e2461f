package dev.lastword.cli.policies;

import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.ShownProblem;
import dev.lastword.cli.screen.Table;
import dev.lastword.cli.screen.Words;
import dev.lastword.policy.Policy;
import dev.lastword.policy.RuleCoverage;
import dev.lastword.policy.Situation;
import dev.lastword.policy.TestReport;
import dev.lastword.policy.explain.ExplainedRule;
import dev.lastword.policy.explain.Explanation;
import dev.lastword.policy.file.WrittenTest;
import dev.lastword.policy.problem.Problems;
import dev.lastword.policy.rule.Sensitive;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the tests inside a policy file came out.
 *
 * @param report of all of them
 * @param selected the names of those to show
 */
record TestedPolicy(Path file, Policy policy, TestReport report, Set<String> selected)
    implements Answer {

  TestedPolicy {
    selected = Set.copyOf(selected);
  }

  /** All of them. */
  static TestedPolicy all(Path file, Policy policy, TestReport report) {
    Set<String> names = new HashSet<>();
    report.results().forEach(result -> names.add(result.name()));
    return new TestedPolicy(file, policy, report, names);
  }

  /**
   * The same for scripts.
   *
   * @param rules what each rule does in the tests of the file
   * @param coverage rules without a test in which they fire and one in which they do not
   */
  record Json(
      long passed, long failed, List<Test> tests, List<Rule> rules, List<ShownProblem> coverage) {}

  record Test(String name, int line, boolean passed, List<TestReport.Difference> differences) {}

  /**
   * In how many tests a rule does what.
   *
   * @param fires it gives a reason or an alert
   * @param decides it alone makes the verdict what it is
   * @param silent nothing comes of it
   */
  record Rule(String id, int fires, int decides, int silent) {}

  @Override
  public Json json() {
    List<Test> tests =
        results().stream()
            .map(r -> new Test(r.name(), r.line(), r.passed(), r.differences()))
            .toList();
    List<Rule> rules =
        report.rules().stream()
            .map(r -> new Rule(r.rule().id().value(), r.fires(), r.decides(), r.silent()))
            .toList();
    return new Json(passed(), failed(), tests, rules, ShownProblem.all(report.coverage()));
  }

  boolean hasPassed() {
    return failed() == 0 && !results().isEmpty();
  }

  private List<TestReport.Result> results() {
    return report.results().stream().filter(r -> selected.contains(r.name())).toList();
  }

  private long passed() {
    return results().size() - failed();
  }

  private long failed() {
    return results().stream().filter(result -> !result.passed()).count();
  }

  @Override
  public void print(Page page) {
    results().forEach(result -> print(page, result));
    boolean all = selected.size() == report.results().size();
    if (all) {
      coverage(page);
    }
    page.line(
        "%s: %s passed, %s failed%s",
        file,
        Words.number(passed()),
        Words.number(failed()),
        !all || report.coverage().isEmpty()
            ? ""
            : "; not everything is tested, so it cannot be published");
  }

  private void coverage(Page page) {
    if (!report.rules().isEmpty()) {
      Table table =
          new Table().row("Tests in which", "it fires", "it alone decides", "it does not fire");
      report.rules().forEach(rule -> row(table, rule));
      page.blank();
      table.print(page);
    }
    if (!report.coverage().isEmpty()) {
      page.blank().text(Problems.text(report.coverage(), 0));
    }
    page.blank();
  }

  private static void row(Table table, RuleCoverage rule) {
    table.row(
        rule.rule().id(),
        rule.canFire() ? Words.number(rule.fires()) : "cannot",
        rule.decides() == 0 ? "never" : Words.number(rule.decides()),
        Words.number(rule.silent()));
  }

  private void print(Page page, TestReport.Result result) {
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
    policy.tests().stream()
        .filter(test -> test.name().equals(result.name()))
        .flatMap(test -> deciding(test, result).stream())
        .forEach(rule -> Explained.print(page, rule, "          "));
  }

  /** The rules that fired, and those that were expected to. */
  private List<ExplainedRule> deciding(WrittenTest test, TestReport.Result result) {
    Set<String> named = new HashSet<>();
    result.differences().forEach(difference -> named.addAll(difference.expected()));
    return Explanation.of(
            policy, test.ask(), policy.history(test), Situation.normal(), Sensitive.HIDDEN)
        .rules()
        .stream()
        .filter(r -> r.result().fired() || named.contains(r.result().rule().id().value()))
        .toList();
  }

  private static String words(List<String> set) {
    return set.isEmpty() ? "nothing" : String.join(", ", set);
  }
}
