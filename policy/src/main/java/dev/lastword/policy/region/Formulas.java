package dev.lastword.policy.region;

import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactObject;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.Presence;
import dev.lastword.policy.fact.TextFormat;
import dev.lastword.policy.json.CanonicalJson;
import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.rule.Comparison;
import dev.lastword.policy.rule.Operand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Takes the conditions of one policy apart. What it cannot take apart becomes an axis as it is. */
public final class Formulas {

  private final Space space;
  private final Subject subject;
  private final Inlined inlined;
  private final Comparisons comparisons;

  public Formulas(Space space, Subject subject) {
    this.space = space;
    this.subject = subject;
    this.inlined = new Inlined(subject);
    this.comparisons = new Comparisons(space, this);
  }

  /**
   * The formula of a condition.
   *
   * @param reads every fact that the condition looks at
   */
  public Formula of(Clause clause, List<FactDeclaration> reads) {
    return simple(inlined.of(clause), reads);
  }

  private Formula simple(Clause clause, List<FactDeclaration> reads) {
    return switch (clause) {
      case Clause.Every every -> new Formula.All(all(every.clauses(), reads));
      case Clause.Some some -> new Formula.Any(all(some.clauses(), reads));
      case Clause.Not not -> new Formula.Not(simple(not.clause(), reads));
      case Clause.Always always -> Formula.fixed(always.value());
      case Clause part when isPlain(part, reads) ->
          plain(part, reads).orElseGet(() -> opaque(part, reads));
      case Clause part -> opaque(part, reads);
    };
  }

  /** What is read of a text in HTML is not what was sent. */
  private static boolean isPlain(Clause clause, List<FactDeclaration> reads) {
    return ClauseFacts.of(clause, reads).stream().noneMatch(Formulas::isHtml);
  }

  private static boolean isHtml(FactDeclaration fact) {
    return fact.type() instanceof FactType.Text text && text.format() != TextFormat.PLAIN;
  }

  private Optional<Formula> plain(Clause clause, List<FactDeclaration> reads) {
    return switch (clause) {
      case Clause.Holds(Operand.Fact fact) ->
          Optional.of(leaf(declared(fact), new Test.IsTrue(), List.of()));
      case Clause.Present present -> subject.facts().find(present.fact()).map(this::present);
      case Clause.Compared compared -> comparisons.of(compared, reads);
      case Clause.OneOf oneOf -> comparisons.oneOf(oneOf);
      case Clause other -> Optional.empty();
    };
  }

  private List<Formula> all(List<Clause> clauses, List<FactDeclaration> reads) {
    return clauses.stream().map(clause -> simple(clause, reads)).toList();
  }

  FactDeclaration declared(Operand.Fact fact) {
    return subject.facts().find(fact.name()).orElseThrow();
  }

  /** A test of a fact; of the default when the fact was not sent and has one. */
  Formula leaf(FactDeclaration fact, Test test, List<?> marks) {
    return new Formula.Leaf(
        space.mark(FactAxes.of(fact), marks),
        test,
        FactAxes.defaultOf(fact).map(value -> Answer.of(test.passes(value))).orElse(Answer.OPEN));
  }

  /** A default counts as if it had been sent. */
  private Formula present(FactDeclaration fact) {
    boolean always = fact.presence() instanceof Presence.Defaulted;
    return new Formula.Leaf(space.mark(FactAxes.of(fact)), new Test.IsThere(), Answer.of(always));
  }

  private Formula opaque(Clause clause, List<FactDeclaration> reads) {
    return overFacts(
        clause,
        ClauseFacts.of(clause, reads),
        source ->
            new Formula.Leaf(
                space.mark(new Axis.OfTruth(clause, source)), new Test.IsTrue(), Answer.OPEN));
  }

  /** With a default in place of a fact the same condition is about something else. */
  Formula overFacts(
      Clause clause, List<FactDeclaration> facts, Function<Axis.Source, Formula> leaf) {
    List<Axis.OfFact> axes = facts.stream().map(f -> space.mark(FactAxes.of(f))).toList();
    List<String> around =
        ClauseFacts.readsClock(clause) ? List.of(subject.zone().getId()) : List.of();
    Formula formula = leaf.apply(new Axis.Source(axes, around));
    List<String> defaults = new ArrayList<>(around);
    facts.forEach(fact -> defaultText(fact).ifPresent(defaults::add));
    if (defaults.size() == around.size()) {
      return formula;
    }
    Formula otherwise = leaf.apply(new Axis.Source(axes, defaults));
    for (FactDeclaration fact : facts) {
      if (fact.presence() instanceof Presence.Defaulted) {
        formula = new Formula.Sent(FactAxes.of(fact), formula, otherwise);
      }
    }
    return formula;
  }

  private static Optional<String> defaultText(FactDeclaration fact) {
    return fact.presence() instanceof Presence.Defaulted(var value)
        ? Optional.of(fact.name() + "=" + CanonicalJson.of(value))
        : Optional.empty();
  }

  /** Whether an action fits the declarations, when nobody else declares facts. */
  public List<Formula> fit() {
    return fit(subject.facts());
  }

  /**
   * Whether an action fits the declarations, fact by fact. What neither policy takes is left out of
   * the comparison; a fact that the other one does not declare is none of its business, and only
   * whether it was sent can make a difference.
   */
  public List<Formula> fit(FactSchema others) {
    List<Formula> all = new ArrayList<>();
    for (FactDeclaration fact : subject.facts().declarations()) {
      Optional<Axis.OfFact> other = others.find(fact.name()).map(FactAxes::of);
      Formula.Leaf value = value(fact);
      if (other.isEmpty()) {
        space.limit(value.axis(), cell -> cell instanceof Cell.Nothing || isYes(value, cell));
      } else if (other.get().equals(value.axis())) {
        space.limit(value.axis(), cell -> isYes(value, cell));
      }
      all.add(value);
      inside(fact)
          .forEach(leaf -> {
            if (other.isEmpty()) {
              space.limit(leaf.axis(), cell -> isYes(leaf, cell));
            }
            all.add(new Formula.Sent(FactAxes.of(fact), leaf, Formula.fixed(true)));
          });
    }
    subject
        .facts()
        .everything()
        .forEach(declared -> {
          if (declared instanceof FactObject object) {
            Axis axis = space.mark(new Axis.OfObject(object));
            all.add(new Formula.Leaf(axis, new Test.IsTrue(), Answer.OPEN));
          }
        });
    return all;
  }

  private static boolean isYes(Formula.Leaf leaf, Cell cell) {
    return leaf.of(cell) == Answer.YES;
  }

  private Formula.Leaf value(FactDeclaration fact) {
    Limit limit = Limit.of(fact.type());
    Answer absent = Answer.of(!(fact.presence() instanceof Presence.Required));
    return new Formula.Leaf(space.mark(FactAxes.of(fact), limit.marks()), limit.test(), absent);
  }

  /** What is inside is not looked at piece by piece: whether it fits is a question of its own. */
  private List<Formula.Leaf> inside(FactDeclaration fact) {
    List<Formula.Leaf> leaves = new ArrayList<>();
    Limit.of(fact.type())
        .most()
        .ifPresent(most -> {
          Axis size =
              space.mark(new Axis.OfSize(FactAxes.of(fact)), List.of(BigDecimal.ZERO, most));
          leaves.add(new Formula.Leaf(size, new Test.Exact(Comparison.AT_MOST, most), Answer.OPEN));
        });
    FactType inner = fact.type() instanceof FactType.ListOf list ? list.element() : fact.type();
    if (FactAxes.of(fact).scale() == Axis.Scale.PRESENCE) {
      Axis inside = space.mark(new Axis.OfInside(FactAxes.of(fact), inner));
      leaves.add(new Formula.Leaf(inside, new Test.IsTrue(), Answer.OPEN));
    }
    return leaves;
  }
}
