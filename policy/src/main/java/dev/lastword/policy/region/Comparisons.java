package dev.lastword.policy.region;

import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.TimeText;
import dev.lastword.policy.json.Decimals;
import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.rule.Comparison;
import dev.lastword.policy.rule.Operand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes comparisons apart; empty for those that are left as they are. */
final class Comparisons {

  private static final BigDecimal LARGEST = BigDecimal.valueOf(Decimals.LARGEST_WHOLE_NUMBER);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final Space space;
  private final Formulas formulas;

  Comparisons(Space space, Formulas formulas) {
    this.space = space;
    this.formulas = formulas;
  }

  /** A test with the values at which its axis has to be divided for it. */
  private record Marked(Test test, List<?> marks) {}

  Optional<Formula> of(Clause.Compared clause, List<FactDeclaration> reads) {
    return switch (clause.left()) {
      case Operand.Fact fact when isLiteral(clause.right()) -> ofFact(fact, clause);
      case Operand.Size(var things, Operand.Fact fact) when isLiteral(clause.right()) ->
          Optional.of(ofSize(formulas.declared(fact), clause));
      case Operand.Calculated calculated when number(clause.right()).isPresent() ->
          Optional.of(ofResult(calculated, clause, reads));
      case Operand.OfHistory history when number(clause.right()).isPresent() ->
          Optional.of(ofResult(history, clause, reads));
      case Operand other -> Optional.of(ofOrder(clause, reads));
    };
  }

  private static boolean isLiteral(Operand operand) {
    return operand instanceof Operand.Text || number(operand).isPresent();
  }

  private static Optional<BigDecimal> number(Operand operand) {
    return switch (operand) {
      case Operand.Figure figure -> Optional.of(figure.value());
      case Operand.Amount amount -> Optional.of(BigDecimal.valueOf(amount.value().minor()));
      case Operand.Day day -> Optional.of(BigDecimal.valueOf(day.value().toEpochDay()));
      case Operand.Moment moment ->
          Optional.of(BigDecimal.valueOf(TimeText.micros(moment.value())));
      case Operand other -> Optional.empty();
    };
  }

  private Optional<Formula> ofFact(Operand.Fact fact, Clause.Compared clause) {
    FactDeclaration declared = formulas.declared(fact);
    return marked(declared.type(), clause.by(), clause.right())
        .map(test -> formulas.leaf(declared, test.test(), test.marks()));
  }

  private static Optional<Marked> marked(FactType type, Comparison by, Operand literal) {
    if (literal instanceof Operand.Text(String text)) {
      Test same = new Test.OneOf(Set.of(text));
      return Optional.of(
          new Marked(by == Comparison.IS ? same : new Test.Other(same), List.of(text)));
    }
    Optional<BigDecimal> with = number(literal);
    return type instanceof FactType.Decimal
        ? with.filter(n -> n.abs().compareTo(LARGEST) <= 0).map(n -> binary(by, n.doubleValue()))
        : with.map(n -> exact(by, n));
  }

  private static Marked exact(Comparison by, BigDecimal with) {
    return new Marked(new Test.Exact(by, with), List.of(with));
  }

  /** Decimals next to a binary number are rounded to it: the axis is divided where that begins. */
  private static Marked binary(Comparison by, double with) {
    BigDecimal exact = new BigDecimal(with);
    BigDecimal below = exact.add(new BigDecimal(Math.nextDown(with))).multiply(HALF);
    BigDecimal above = exact.add(new BigDecimal(Math.nextUp(with))).multiply(HALF);
    return new Marked(new Test.Binary(by, with), List.of(below, BigDecimal.valueOf(with), above));
  }

  private Formula ofSize(FactDeclaration fact, Clause.Compared clause) {
    BigDecimal with = number(clause.right()).orElseThrow();
    Test test = new Test.Exact(clause.by(), with);
    Axis.OfFact axis = space.mark(FactAxes.of(fact));
    Axis.OfSize size = space.mark(new Axis.OfSize(axis), List.of(BigDecimal.ZERO, with));
    Answer absent =
        FactAxes.defaultOf(fact).map(v -> Answer.of(test.passes(size(v)))).orElse(Answer.OPEN);
    return new Formula.Sent(
        axis, new Formula.Leaf(size, test, Answer.OPEN), new Formula.Fixed(absent));
  }

  private static BigDecimal size(Object value) {
    return BigDecimal.valueOf(
        value instanceof List<?> list
            ? list.size()
            : value.toString().codePointCount(0, value.toString().length()));
  }

  private Formula ofResult(
      Operand calculated, Clause.Compared clause, List<FactDeclaration> reads) {
    BigDecimal with = number(clause.right()).orElseThrow();
    List<FactDeclaration> facts = ClauseFacts.of(List.of(calculated), reads);
    boolean exact = isExact(calculated, facts);
    Axis.Scale scale = exact ? Axis.Scale.WHOLE : Axis.Scale.DECIMAL;
    Test test =
        exact
            ? new Test.Exact(clause.by(), with)
            : new Test.Binary(clause.by(), with.doubleValue());
    return formulas.overFacts(
        clause,
        facts,
        source ->
            new Formula.Leaf(
                space.mark(
                    new Axis.OfResult(calculated, source, scale), List.of(BigDecimal.ZERO, with)),
                test,
                Answer.OPEN));
  }

  /** Whole numbers, amounts and times; of decimals a calculation may come to no number at all. */
  private static boolean isExact(Operand operand, List<FactDeclaration> facts) {
    boolean known = !facts.isEmpty() || !(operand instanceof Operand.Calculated);
    return known && facts.stream().noneMatch(fact -> fact.type() instanceof FactType.Decimal);
  }

  /** {@code a < b} and {@code b > a} are asked of one axis. */
  private Formula ofOrder(Clause.Compared clause, List<FactDeclaration> reads) {
    boolean turned = clause.left().toString().compareTo(clause.right().toString()) > 0;
    Operand left = turned ? clause.right() : clause.left();
    Operand right = turned ? clause.left() : clause.right();
    Comparison by = turned ? clause.by().mirrored() : clause.by();
    List<FactDeclaration> facts = ClauseFacts.of(List.of(left, right), reads);
    boolean exact = isOrdered(left, facts) && isOrdered(right, facts);
    return formulas.overFacts(
        clause,
        facts,
        source ->
            new Formula.Leaf(
                space.mark(new Axis.OfOrder(left, right, source, exact)),
                new Test.Exact(by, BigDecimal.ZERO),
                Answer.OPEN));
  }

  /** Whether it is a number at all: what was sent and what is written is one. */
  private static boolean isOrdered(Operand operand, List<FactDeclaration> facts) {
    return !(operand instanceof Operand.Calculated) || isExact(operand, facts);
  }

  /** One of listed values; of the items of a fact no more is known. */
  Optional<Formula> oneOf(Clause.OneOf clause) {
    if (!(clause.value() instanceof Operand.Fact fact)
        || !(clause.among() instanceof Operand.Listed listed)) {
      return Optional.empty();
    }
    FactDeclaration declared = formulas.declared(fact);
    List<Marked> tests = new ArrayList<>();
    for (Operand value : listed.values()) {
      marked(declared.type(), Comparison.IS, value).ifPresent(tests::add);
    }
    if (tests.size() < listed.values().size()) {
      return Optional.empty();
    }
    Set<Test> each = Set.copyOf(tests.stream().map(Marked::test).toList());
    List<Object> marks = new ArrayList<>();
    tests.forEach(test -> marks.addAll(test.marks()));
    return Optional.of(formulas.leaf(declared, new Test.Either(each), marks));
  }
}
