package dev.lastword.policy;

import dev.lastword.policy.file.Expectation;
import dev.lastword.policy.file.QueueName;
import dev.lastword.policy.file.RuleId;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a policy says about an action. From loosest to strictest. */
public sealed interface Verdict {

  /** As JSON has it. */
  String word();

  /** What people are told although the action is not held for it. */
  List<Reason> alerts();

  /** The AI may act alone. */
  record Proceed(List<Reason> alerts) implements Verdict {
    public Proceed {
      alerts = List.copyOf(alerts);
    }

    @Override
    public String word() {
      return "proceed";
    }
  }

  /**
   * People decide.
   *
   * @param reasons at least one
   * @param parts one per queue that the reasons name, in their order
   */
  record Hold(List<Reason> reasons, List<Part> parts, List<Reason> alerts) implements Verdict {
    public Hold {
      reasons = List.copyOf(reasons);
      parts = List.copyOf(parts);
      alerts = List.copyOf(alerts);
      if (reasons.isEmpty() || parts.isEmpty()) {
        throw new IllegalArgumentException("a hold has a reason and somebody to answer");
      }
    }

    /** A hold divided among the queues of its reasons. */
    public static Hold of(List<Reason> reasons, List<Reason> alerts) {
      return new Hold(reasons, Parts.of(reasons), alerts);
    }

    @Override
    public String word() {
      return "hold";
    }
  }

  /**
   * Nobody is asked; the action must not happen.
   *
   * @param reasons those of the rules that refuse, at least one
   */
  record Refuse(List<Reason> reasons, List<Reason> alerts) implements Verdict {
    public Refuse {
      reasons = List.copyOf(reasons);
      alerts = List.copyOf(alerts);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a refusal has a reason");
      }
    }

    @Override
    public String word() {
      return "refuse";
    }
  }

  /** Why; empty for an action that proceeds. */
  default List<Reason> whyNot() {
    return switch (this) {
      case Proceed p -> List.of();
      case Hold h -> h.reasons();
      case Refuse r -> r.reasons();
    };
  }

  /**
   * Whether this rule alone makes the verdict as strict as it is. The mode does not count: it asks
   * of every action what it asks of this one.
   */
  default boolean turnsOn(RuleId rule) {
    List<Reason> deciding = this instanceof Proceed ? alerts() : whyNot();
    List<RuleId> own =
        deciding.stream().filter(r -> r.kind() != ReasonKind.MODE).map(Reason::id).toList();
    return own.equals(List.of(rule));
  }

  /** The expectation that this verdict alone meets, in all that a test can list. */
  default Expectation asExpected() {
    List<Reason> all = Stream.concat(whyNot().stream(), alerts().stream()).toList();
    return new Expectation(
        word(),
        Map.of(
            "reasons", sorted(whyNot().stream().map(r -> r.id().value())),
            "queues", sorted(queues().stream().map(QueueName::value)),
            "unknown", sorted(all.stream().flatMap(r -> r.unknown().stream())),
            "alerts", sorted(alerts().stream().map(r -> r.id().value()))));
  }

  /** Those that have to answer; nobody answers a refusal. */
  private List<QueueName> queues() {
    return this instanceof Hold hold ? hold.parts().stream().map(Part::queue).toList() : List.of();
  }

  private static SortedSet<String> sorted(Stream<String> names) {
    return names.collect(Collectors.toCollection(TreeSet::new));
  }
}
