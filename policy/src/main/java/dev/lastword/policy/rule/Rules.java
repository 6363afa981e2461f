package dev.lastword.policy.rule;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.HistoryRecord;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The compiled conditions of one policy, in the order of its rules. Immutable, thread-safe. */
public final class Rules {

  private final List<Condition> conditions;
  private final Slots slots;
  private final SeenText seen;
  private final Effort effort;

  Rules(List<Condition> conditions, Slots slots, SeenText seen, Effort effort) {
    this.effort = effort;
    this.conditions = List.copyOf(conditions);
    this.slots = slots;
    this.seen = seen;
  }

  /** Puts one action before the conditions. */
  public Findings judge(Ask ask, History history) {
    return new Findings(conditions, seen, ask, slots.fill(ask, history));
  }

  /** How many steps all conditions together may take for these facts. */
  public long mostSteps(Facts facts) {
    return conditions.stream().mapToLong(c -> effort.of(c.checked().getExpr(), facts)).sum();
  }

  /** What the parts of one rule come to. Works the rule out once more, step by step. */
  public SeenPart parts(int rule, Ask ask, History history, Sensitive sensitive) {
    Condition condition = conditions.get(rule);
    Map<Long, Object> steps = new HashMap<>();
    Truth truth =
        condition.trace(slots.fill(ask, history), (part, value) -> steps.put(part.id(), value));
    return new SeenParts(condition.checked(), ask.facts(), steps, sensitive).all(truth);
  }

  /** The facts that one rule reads, in the order of its text. */
  public List<FactDeclaration> reads(int rule) {
    return conditions.get(rule).reads();
  }

  /** What the condition of one rule says. */
  public Clause clause(int rule) {
    return conditions.get(rule).clause();
  }

  /** Whether no condition asks about earlier actions or about the time. */
  public boolean standAlone() {
    return slots.histories().isEmpty() && !slots.askTheTime();
  }

  /** The facts whose absence makes one rule unknown. */
  public List<FactDeclaration> turnsOn(int rule) {
    return conditions.get(rule).turnsOn();
  }

  /** What is asked of earlier actions, each call once. */
  public List<HistoryCall> historyCalls() {
    return slots.histories();
  }

  /** The slots in which earlier actions answer. */
  public Set<String> historySlots() {
    Set<String> found = new LinkedHashSet<>();
    slots.histories().forEach(call -> found.add(call.slot()));
    return found;
  }

  /** The questions about one action; none for a tuple with an absent fact. */
  public List<HistoryQuestion> questions(Facts facts) {
    return slots.histories().stream()
        .flatMap(call -> HistoryQuestion.of(call, facts).stream())
        .toList();
  }

  /** What one action leaves behind, once for each slot. */
  public List<HistoryRecord> records(Facts facts, String subject) {
    return slots.histories().stream()
        .flatMap(call -> HistoryRecord.of(call, facts, subject).stream())
        .distinct()
        .toList();
  }
}
