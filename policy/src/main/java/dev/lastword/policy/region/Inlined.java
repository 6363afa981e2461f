package dev.lastword.policy.region;

import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.rule.Operand;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Writes the items of named lists into conditions, so that those of two policies can be compared.
 */
final class Inlined {

  private final Subject subject;

  Inlined(Subject subject) {
    this.subject = subject;
  }

  Clause of(Clause clause) {
    return switch (clause) {
      case Clause.Every every -> new Clause.Every(all(every.clauses()));
      case Clause.Some some -> new Clause.Some(all(some.clauses()));
      case Clause.Not not -> new Clause.Not(of(not.clause()));
      case Clause.Compared c -> new Clause.Compared(of(c.left()), c.by(), of(c.right()));
      case Clause.OneOf oneOf -> new Clause.OneOf(of(oneOf.value()), asSet(of(oneOf.among())));
      case Clause.Mentions m -> new Clause.Mentions(of(m.text()), asSet(of(m.terms())));
      case Clause.Has has -> new Clause.Has(of(has.text()), has.position(), of(has.part()));
      case Clause.Items i -> new Clause.Items(i.share(), i.name(), of(i.list()), of(i.clause()));
      case Clause.Verbatim verbatim -> verbatim(verbatim);
      case Clause.Hidden hidden -> new Clause.Hidden(of(hidden.text()));
      case Clause.Always always -> always;
      case Clause.Holds holds -> holds;
      case Clause.FirstTime first -> first;
      case Clause.Present present -> present;
    };
  }

  private List<Clause> all(List<Clause> clauses) {
    return clauses.stream().map(this::of).toList();
  }

  Operand of(Operand operand) {
    return switch (operand) {
      case Operand.NamedList list -> listed(subject.lists().getOrDefault(list.name(), List.of()));
      case Operand.Size size -> new Operand.Size(size.things(), of(size.of()));
      case Operand.Calculated c -> new Operand.Calculated(of(c.left()), c.sign(), of(c.right()));
      case Operand.Listed listed ->
          new Operand.Listed(listed.values().stream().map(this::of).toList());
      case Operand.Fact fact -> fact;
      case Operand.Item item -> item;
      case Operand.Text text -> text;
      case Operand.Figure figure -> figure;
      case Operand.Amount amount -> amount;
      case Operand.Day day -> day;
      case Operand.Moment moment -> moment;
      case Operand.Length length -> length;
      case Operand.SubmittedAt submitted -> submitted;
      case Operand.Reading reading -> new Operand.Reading(reading.clock(), of(reading.of()));
      case Operand.OfHistory history -> history;
    };
  }

  private static Operand listed(List<String> items) {
    return new Operand.Listed(items.stream().<Operand>map(Operand.Text::new).toList());
  }

  /** Where only belonging counts, order and repetition do not. */
  private static Operand asSet(Operand operand) {
    return operand instanceof Operand.Listed listed
        ? new Operand.Listed(
            listed.values().stream()
                .distinct()
                .sorted(Comparator.comparing(Operand::toString))
                .toList())
        : operand;
  }

  /** Whatever lies in the policy around a text may decide what it comes to. */
  private Clause verbatim(Clause.Verbatim verbatim) {
    StringBuilder source = new StringBuilder(verbatim.source());
    for (Map.Entry<String, List<String>> list : subject.lists().entrySet()) {
      if (verbatim.source().contains("lists." + list.getKey())) {
        source
            .append("\nlists.")
            .append(list.getKey())
            .append(list.getValue().stream().map(Operand.Text::new).toList());
      }
    }
    return new Clause.Verbatim(source.append('\n').append(subject.zone()).toString());
  }
}
