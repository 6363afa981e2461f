package dev.lastword.policy;

import dev.lastword.policy.file.Rule;
import java.util.List;

/**
 * What one rule does in the tests of its policy.
 *
 * @param fires tests in which it gives a reason or an alert
 * @param decides those of them in which it alone makes the verdict what it is: without it the
 *     action would get further
 * @param silent tests in which nothing comes of it
 */
public record RuleCoverage(Rule rule, int fires, int decides, int silent) {

  static RuleCoverage of(Rule rule, int index, List<Evaluation> tests) {
    List<Evaluation> fires = tests.stream().filter(t -> t.rules().get(index).fired()).toList();
    long decides = fires.stream().filter(t -> t.verdict().turnsOn(rule.id())).count();
    return new RuleCoverage(rule, fires.size(), (int) decides, tests.size() - fires.size());
  }

  /** A routine line {@code "true"}, for which the author gave a reason, cannot fail. */
  public boolean canFire() {
    return !(rule instanceof Rule.RoutineLine && rule.when().strip().equals("true"));
  }
}
