package dev.lastword.policy.rule;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryQuestion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The compiled conditions of one policy, in the order of its rules. Immutable, thread-safe. */
public final class Rules {

  private final List<Condition> conditions;
  private final Slots slots;
  private final SeenText seen;

  Rules(List<Condition> conditions, Slots slots, SeenText seen) {
    this.conditions = List.copyOf(conditions);
    this.slots = slots;
    this.seen = seen;
  }

  /** One answer per rule. Nothing is thrown for anything in the facts. */
  public List<Truth> evaluate(Ask ask, History history) {
    SlotValues values = slots.fill(ask, history);
    return conditions.stream().map(condition -> condition.evaluate(values)).toList();
  }

  /** What one rule looked at, in words; sensitive facts without their value. */
  public String seen(int rule, Ask ask, History history) {
    return seen.of(conditions.get(rule), ask, slots.fill(ask, history));
  }

  /** The facts that one rule reads, in the order of its text. */
  public List<FactDeclaration> reads(int rule) {
    return conditions.get(rule).reads();
  }

  /** What the condition of one rule says. */
  public Clause clause(int rule) {
    return conditions.get(rule).clause();
  }

  /** The facts whose absence makes one rule unknown. */
  public List<FactDeclaration> turnsOn(int rule) {
    return conditions.get(rule).turnsOn();
  }

  /** The slots of all {@code first_time} calls. */
  public Set<String> historySlots() {
    Set<String> found = new LinkedHashSet<>();
    slots.histories().forEach(names -> found.add(HistoryQuestion.slot(names)));
    return found;
  }

  /** The questions about one action; none for a tuple with an absent fact. */
  public List<HistoryQuestion> questions(Facts facts) {
    return slots.histories().stream()
        .flatMap(names -> HistoryQuestion.about(facts, names).stream())
        .toList();
  }
}
