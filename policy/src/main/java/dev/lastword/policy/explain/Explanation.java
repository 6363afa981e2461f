package dev.lastword.policy.explain;

import dev.lastword.policy.Evaluation;
import dev.lastword.policy.Policy;
import dev.lastword.policy.Situation;
import dev.lastword.policy.Verdict;
import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.rule.SeenPart;
import dev.lastword.policy.rule.Sensitive;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One verdict and how it came about.
 *
 * @param rules every rule of the policy, in the order of {@link Policy#rules()}
 */
public record Explanation(Verdict verdict, List<ExplainedRule> rules) {

  public Explanation {
    rules = List.copyOf(rules);
  }

  /**
   * Asks the policy and explains its answer.
   *
   * @param ask its facts bound by {@link Policy#facts()} of this policy
   */
  public static Explanation of(
      Policy policy, Ask ask, History history, Situation situation, Sensitive sensitive) {
    Evaluation evaluation = policy.evaluate(ask, history, situation);
    List<SeenPart> parts = policy.parts(ask, history, sensitive);
    return new Explanation(
        evaluation.verdict(),
        IntStream.range(0, parts.size())
            .mapToObj(i -> new ExplainedRule(evaluation.rules().get(i), parts.get(i)))
            .toList());
  }
}
