package dev.lastword.policy.rule;

import dev.lastword.policy.fact.Ask;
import java.util.ArrayList;
import java.util.List;

/** What the conditions of one policy come to for one action. For one thread. */
public final class Findings {

  private final List<Condition> conditions;
  private final SeenText seen;
  private final Ask ask;
  private final SlotValues values;

  Findings(List<Condition> conditions, SeenText seen, Ask ask, SlotValues values) {
    this.conditions = conditions;
    this.seen = seen;
    this.ask = ask;
    this.values = values;
  }

  /** One answer per rule. Nothing is thrown for anything in the facts. */
  public List<Truth> truths() {
    List<Truth> truths = new ArrayList<>(conditions.size());
    for (Condition condition : conditions) {
      truths.add(condition.evaluate(values));
    }
    return truths;
  }

  /** The same by CEL alone, which is what closures are compared with. */
  List<Truth> truthsByCel() {
    return conditions.stream().map(condition -> condition.byCel(values)).toList();
  }

  /** How many rules are answered without CEL. */
  long decidedWithoutCel() {
    return conditions.stream()
        .filter(condition -> condition.closure().in(values) != Answer.ASK_CEL)
        .count();
  }

  /** What one rule looked at, in words; sensitive facts without their value. */
  public String seen(int rule) {
    return seen.of(conditions.get(rule), ask, values);
  }
}
