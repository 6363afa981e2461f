package dev.lastword.policy;

import java.util.List;

/**
 * One policy asked about one action.
 *
 * @param rules every rule, routine lines first, each in the order of the file
 */
public record Evaluation(Verdict verdict, List<RuleResult> rules) {

  public Evaluation {
    rules = List.copyOf(rules);
  }
}
