package dev.lastword.policy.region;

import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.rule.Comparison;
import dev.lastword.policy.rule.Operand;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far one condition reaches, compared with another over the same facts and lists. Wider means
 * that it is true wherever the other is, and that the other is false wherever it is; so what holds
 * for two truth values holds when a fact is missing or a calculation fails.
 */
public enum Reach {
  SAME,
  WIDER,
  NARROWER,
  UNKNOWN;

  public Reach opposite() {
    return switch (this) {
      case SAME -> SAME;
      case WIDER -> NARROWER;
      case NARROWER -> WIDER;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** Both, one after the other or side by side. */
  public Reach and(Reach other) {
    if (this == SAME || this == other) {
      return other;
    }
    return other == SAME ? this : UNKNOWN;
  }

  /** How far {@code after} reaches, compared with {@code before}. */
  public static Reach of(Clause before, Clause after) {
    if (before.equals(after)) {
      return SAME;
    }
    Reach added = added(all(before), all(after)).opposite().and(added(any(before), any(after)));
    return added != SAME ? added : inside(before, after);
  }

  private static List<Clause> all(Clause clause) {
    return clause instanceof Clause.Every every ? every.clauses() : List.of(clause);
  }

  private static List<Clause> any(Clause clause) {
    return clause instanceof Clause.Some some ? some.clauses() : List.of(clause);
  }

  /** Wider when parts were added and none is gone; the same when that is not how they differ. */
  private static Reach added(List<Clause> before, List<Clause> after) {
    Set<Clause> first = new HashSet<>(before);
    Set<Clause> second = new HashSet<>(after);
    if (first.equals(second)) {
      return SAME;
    }
    return second.containsAll(first) ? WIDER : first.containsAll(second) ? NARROWER : SAME;
  }

  private static Reach inside(Clause before, Clause after) {
    return switch (before) {
      case Clause.Not first when after instanceof Clause.Not second ->
          of(first.clause(), second.clause()).opposite();
      case Clause.Every first when after instanceof Clause.Every second ->
          pairs(first.clauses(), second.clauses());
      case Clause.Some first when after instanceof Clause.Some second ->
          pairs(first.clauses(), second.clauses());
      case Clause.Items first when after instanceof Clause.Items second -> items(first, second);
      case Clause.Compared first when after instanceof Clause.Compared second ->
          thresholds(first, second);
      case Clause.Mentions first
          when after instanceof Clause.Mentions second && first.text().equals(second.text()) ->
          listed(first.terms(), second.terms());
      case Clause.OneOf first
          when after instanceof Clause.OneOf second && first.value().equals(second.value()) ->
          listed(first.among(), second.among());
      case Clause other -> UNKNOWN;
    };
  }

  private static Reach pairs(List<Clause> before, List<Clause> after) {
    if (new HashSet<>(before).equals(new HashSet<>(after))) {
      return SAME;
    }
    if (before.size() != after.size()) {
      return UNKNOWN;
    }
    Reach reach = SAME;
    for (int i = 0; i < before.size(); i++) {
      reach = reach.and(of(before.get(i), after.get(i)));
    }
    return reach;
  }

  private static Reach items(Clause.Items before, Clause.Items after) {
    boolean comparable =
        before.share() == after.share()
            && before.share() != Clause.Share.EXACTLY_ONE
            && before.name().equals(after.name())
            && before.list().equals(after.list());
    return comparable ? of(before.clause(), after.clause()) : UNKNOWN;
  }

  /** More terms, or more values, reach farther. */
  private static Reach listed(Operand before, Operand after) {
    if (!(before instanceof Operand.Listed(List<Operand> some))
        || !(after instanceof Operand.Listed(List<Operand> others))) {
      return UNKNOWN;
    }
    Set<Operand> first = new HashSet<>(some);
    Set<Operand> second = new HashSet<>(others);
    boolean wider = second.containsAll(first);
    boolean narrower = first.containsAll(second);
    return wider ? narrower ? SAME : WIDER : narrower ? NARROWER : UNKNOWN;
  }

  /** {@code amount > 10} reaches farther than {@code amount > 20}, and less far than {@code >=}. */
  private static Reach thresholds(Clause.Compared before, Clause.Compared after) {
    Optional<BigDecimal> first = literal(before.right());
    Optional<BigDecimal> second = literal(after.right());
    boolean up = isAbove(before.by()) && isAbove(after.by());
    boolean down = isBelow(before.by()) && isBelow(after.by());
    if (first.isEmpty() || second.isEmpty() || !before.left().equals(after.left()) || up == down) {
      return UNKNOWN;
    }
    int raised = second.get().compareTo(first.get());
    if (raised != 0) {
      return raised > 0 == up ? NARROWER : WIDER;
    }
    boolean includes = after.by() == Comparison.AT_LEAST || after.by() == Comparison.AT_MOST;
    return includes ? WIDER : NARROWER;
  }

  private static boolean isAbove(Comparison by) {
    return by == Comparison.OVER || by == Comparison.AT_LEAST;
  }

  private static boolean isBelow(Comparison by) {
    return by == Comparison.BELOW || by == Comparison.AT_MOST;
  }

  /** Both sides have one type, so of two amounts the currency is the same. */
  private static Optional<BigDecimal> literal(Operand operand) {
    return switch (operand) {
      case Operand.Figure figure -> Optional.of(figure.value());
      case Operand.Amount amount -> Optional.of(BigDecimal.valueOf(amount.value().minor()));
      case Operand other -> Optional.empty();
    };
  }
}
