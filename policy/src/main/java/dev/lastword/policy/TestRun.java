package dev.lastword.policy;

import static dev.lastword.policy.problem.PolicyCode.NO_TESTS;
import static dev.lastword.policy.problem.PolicyCode.RULE_NOT_COVERED;

import dev.lastword.policy.file.Expectation;
import dev.lastword.policy.file.PolicyFile;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.file.WrittenRule;
import dev.lastword.policy.file.WrittenTest;
import dev.lastword.policy.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Runs the tests of a file. */
final class TestRun {

  private final Policy policy;
  private final PolicyFile file;
  private final List<Evaluation> evaluations = new ArrayList<>();

  TestRun(Policy policy, PolicyFile file) {
    this.policy = policy;
    this.file = file;
  }

  TestReport report() {
    List<TestReport.Result> results = file.tests().stream().map(this::run).toList();
    List<RuleCoverage> rules =
        IntStream.range(0, file.rules().size())
            .mapToObj(i -> RuleCoverage.of(policy.rules().get(i), i, evaluations))
            .toList();
    return new TestReport(results, rules, coverage(rules));
  }

  private TestReport.Result run(WrittenTest test) {
    Evaluation evaluation = policy.evaluate(test);
    evaluations.add(evaluation);
    List<TestReport.Difference> differences = differences(test, evaluation.verdict());
    return new TestReport.Result(test.name(), test.place().line(), differences);
  }

  private static List<TestReport.Difference> differences(WrittenTest test, Verdict verdict) {
    List<TestReport.Difference> found = new ArrayList<>();
    String wanted = test.expected().verdict();
    if (!wanted.equals(verdict.word())) {
      found.add(new TestReport.Difference("verdict", List.of(wanted), List.of(verdict.word())));
    }
    Expectation actual = verdict.asExpected();
    test.expected()
        .sets()
        .forEach((what, expected) -> {
          SortedSet<String> observed = actual.sets().getOrDefault(what, new TreeSet<>());
          if (!expected.equals(observed)) {
            found.add(
                new TestReport.Difference(what, List.copyOf(expected), List.copyOf(observed)));
          }
        });
    return found;
  }

  private List<Problem> coverage(List<RuleCoverage> rules) {
    if (file.tests().isEmpty()) {
      String fix = "add `tests:` with a case for every rule";
      return List.of(Problem.warning(NO_TESTS, file.start(), "the policy has no tests", fix));
    }
    List<Problem> found = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      RuleCoverage rule = rules.get(i);
      String doing = rule.rule() instanceof Rule.RoutineLine ? "fails" : "fires";
      if (rule.fires() == 0 && rule.canFire()) {
        found.add(uncovered(i, doing + " in no test", "in which it " + doing));
      }
      if (rule.silent() == 0) {
        found.add(uncovered(i, doing + " in every test", "in which it does not"));
      }
    }
    return found;
  }

  private Problem uncovered(int index, String what, String wanted) {
    WrittenRule rule = file.rules().get(index);
    String message = "`%s` %s".formatted(rule.rule().id(), what);
    return Problem.warning(RULE_NOT_COVERED, rule.place(), message, "add a test " + wanted);
  }
}
