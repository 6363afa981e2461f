package dev.lastword.policy.region;

import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.rule.Operand;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which facts a part of a condition looks at, by name. */
final class ClauseFacts {

  private final List<FactDeclaration> rule;
  private final Set<String> names = new HashSet<>();

  private ClauseFacts(List<FactDeclaration> rule) {
    this.rule = rule;
  }

  /**
   * @param rule what the whole condition looks at: of a text no more is known
   */
  static List<FactDeclaration> of(Clause clause, List<FactDeclaration> rule) {
    ClauseFacts facts = new ClauseFacts(rule);
    clause.walk(facts::add);
    return facts.found();
  }

  static List<FactDeclaration> of(List<Operand> operands, List<FactDeclaration> rule) {
    ClauseFacts facts = new ClauseFacts(rule);
    operands.forEach(facts::add);
    return facts.found();
  }

  private List<FactDeclaration> found() {
    return rule.stream()
        .filter(fact -> names.contains(fact.name()))
        .sorted(Comparator.comparing(FactDeclaration::name))
        .toList();
  }

  private void add(Clause clause) {
    clause.operands().forEach(this::add);
    switch (clause) {
      case Clause.FirstTime first -> names.addAll(first.facts());
      case Clause.Present present -> names.add(present.fact());
      case Clause.Verbatim v -> rule.forEach(fact -> names.add(fact.name()));
      case Clause other -> {}
    }
  }

  private void add(Operand operand) {
    switch (operand) {
      case Operand.Fact fact -> names.add(fact.name());
      case Operand.Size size -> add(size.of());
      case Operand.Listed listed -> listed.values().forEach(this::add);
      case Operand.Calculated calculated -> {
        add(calculated.left());
        add(calculated.right());
      }
      case Operand.Item i -> {}
      case Operand.Text t -> {}
      case Operand.Figure f -> {}
      case Operand.Amount a -> {}
      case Operand.NamedList n -> {}
      case Operand.Day d -> {}
      case Operand.Moment m -> {}
      case Operand.Length l -> {}
      case Operand.SubmittedAt s -> {}
      case Operand.Reading reading -> add(reading.of());
      case Operand.OfHistory history -> names.addAll(history.call().needs());
    }
  }

  /** Whether it depends on the time zone what the clause comes to. */
  static boolean readsClock(Clause clause) {
    boolean[] reads = {false};
    clause.walk(part -> reads[0] |= part.operands().stream().anyMatch(ClauseFacts::readsClock));
    return reads[0];
  }

  private static boolean readsClock(Operand operand) {
    return switch (operand) {
      case Operand.Reading r -> true;
      case Operand.Calculated c -> readsClock(c.left()) || readsClock(c.right());
      case Operand.Size size -> readsClock(size.of());
      case Operand.Listed listed -> listed.values().stream().anyMatch(ClauseFacts::readsClock);
      case Operand other -> false;
    };
  }
}
