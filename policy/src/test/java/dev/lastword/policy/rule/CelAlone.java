package dev.lastword.policy.rule;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.History;
import java.util.List;

/**
 * The answers of dev.cel without closures: their judge, and what the benchmark sets beside them.
 */
public final class CelAlone {

  private CelAlone() {}

  public static List<Truth> evaluate(Rules rules, Ask ask, History history) {
    SlotValues values = rules.fill(ask, history);
    return rules.conditions().stream().map(condition -> condition.byCel(values)).toList();
  }

  /** How many of the rules are answered without asking CEL. */
  public static long decidedWithout(Rules rules, Ask ask, History history) {
    SlotValues values = rules.fill(ask, history);
    return rules.conditions().stream()
        .filter(condition -> condition.closure().in(values) != Answer.ASK_CEL)
        .count();
  }
}
