package dev.lastword.policy;

import static dev.lastword.policy.problem.PolicyCode.NO_TESTS;
import static dev.lastword.policy.problem.PolicyCode.RULE_NOT_COVERED;

import dev.lastword.policy.file.PolicyFile;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.file.WrittenRule;
import dev.lastword.policy.file.WrittenTest;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.rule.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    return new TestReport(results, coverage());
  }

  private TestReport.Result run(WrittenTest test) {
    Evaluation evaluation = policy.evaluate(test.ask(), test.seen(), Situation.normal());
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
    Map<String, SortedSet<String>> actual = Observed.sets(verdict);
    test.expected()
        .sets()
        .forEach((what, expected) -> {
          SortedSet<String> observed = actual.getOrDefault(what, new TreeSet<>());
          if (!expected.equals(observed)) {
            found.add(
                new TestReport.Difference(what, List.copyOf(expected), List.copyOf(observed)));
          }
        });
    return found;
  }

  private List<Problem> coverage() {
    if (file.tests().isEmpty()) {
      String fix = "add `tests:` with a case for every rule";
      return List.of(Problem.warning(NO_TESTS, file.start(), "the policy has no tests", fix));
    }
    List<Problem> found = new ArrayList<>();
    for (int i = 0; i < file.rules().size(); i++) {
      covered(file.rules().get(i), i).forEach(found::add);
    }
    return found;
  }

  private Stream<Problem> covered(WrittenRule written, int index) {
    List<RuleResult> results = evaluations.stream().map(e -> e.rules().get(index)).toList();
    boolean fires = results.stream().anyMatch(RuleResult::fired);
    boolean silent = results.stream().anyMatch(r -> !r.fired());
    boolean constant = isAlwaysTrue(written.rule());
    String doing = written.rule() instanceof Rule.RoutineLine ? "fails" : "fires";
    return Stream.concat(
        fires || constant ? Stream.empty() : Stream.of(uncovered(written, doing, "no")),
        silent ? Stream.empty() : Stream.of(uncovered(written, doing, "every")));
  }

  /** A routine line {@code "true"}, for which the author gave a reason, cannot fail. */
  private static boolean isAlwaysTrue(Rule rule) {
    return rule instanceof Rule.RoutineLine && rule.when().strip().equals("true");
  }

  private static Problem uncovered(WrittenRule written, String doing, String in) {
    String message = "`%s` %s in %s test".formatted(written.rule().id(), doing, in);
    String fix =
        in.equals("no") ? "add a test in which it " + doing : "add a test in which it does not";
    return Problem.warning(RULE_NOT_COVERED, written.place(), message, fix);
  }

  /** What a verdict shows of itself, as tests compare it. */
  static final class Observed {

    private Observed() {}

    static Map<String, SortedSet<String>> sets(Verdict verdict) {
      List<Reason> alerts = verdict.alerts();
      List<Reason> reasons = verdict.whyNot();
      return Map.of(
          "reasons", sorted(reasons.stream().map(r -> r.id().value())),
          "queues", sorted(queues(verdict)),
          "unknown",
              sorted(
                  Stream.concat(reasons.stream(), alerts.stream())
                      .map(Reason::found)
                      .flatMap(Observed::facts)),
          "alerts", sorted(alerts.stream().map(r -> r.id().value())));
    }

    /** Those that have to answer; nobody answers a refusal. */
    private static Stream<String> queues(Verdict verdict) {
      return verdict instanceof Verdict.Hold hold
          ? hold.parts().stream().map(part -> part.queue().value())
          : Stream.empty();
    }

    private static Stream<String> facts(Truth truth) {
      return truth instanceof Truth.Unknown u ? u.facts().stream() : Stream.empty();
    }

    private static SortedSet<String> sorted(Stream<String> names) {
      return names.collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
