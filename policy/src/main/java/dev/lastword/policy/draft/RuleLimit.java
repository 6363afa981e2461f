package dev.lastword.policy.draft;

import dev.lastword.policy.Policy;
import dev.lastword.policy.Statement;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.file.RuleId;
import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.rule.Comparison;
import dev.lastword.policy.rule.Operand;
import dev.lastword.policy.words.Figures;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The limit of a tripwire that compares one fact with one number or amount, and says nothing else:
 * {@code amount > money("10000.00 USD")}.
 *
 * @param by how the fact stands to the limit when the rule fires; over, at least, below or at most
 * @param value an amount in the fact's currency, with its decimals, or a number
 */
public record RuleLimit(RuleId rule, FactDeclaration fact, Comparison by, BigDecimal value) {

  private static final int MOST_DECIMALS = 6;

  public RuleLimit {
    if (by == Comparison.IS || by == Comparison.IS_NOT) {
      throw new IllegalArgumentException("a limit is not compared by " + by);
    }
  }

  /** The limit of a rule; empty when there is no such tripwire, or it says anything else. */
  public static Optional<RuleLimit> of(Policy policy, RuleId rule) {
    return policy.statements().stream()
        .filter(statement -> statement.rule().id().equals(rule))
        .findFirst()
        .flatMap(RuleLimit::of);
  }

  /** The limit of a rule; empty when it is no tripwire, or says anything else. */
  public static Optional<RuleLimit> of(Statement statement) {
    return statement.rule() instanceof Rule.Tripwire
            && statement.clause()
                instanceof Clause.Compared(Operand.Fact fact, Comparison by, Operand literal)
            && by != Comparison.IS
            && by != Comparison.IS_NOT
        ? declared(statement, fact.name())
            .flatMap(read ->
                value(literal).map(value -> new RuleLimit(statement.rule().id(), read, by, value)))
        : Optional.empty();
  }

  private static Optional<FactDeclaration> declared(Statement statement, String fact) {
    return statement.reads().stream().filter(read -> read.name().equals(fact)).findFirst();
  }

  private static Optional<BigDecimal> value(Operand literal) {
    return switch (literal) {
      case Operand.Figure(BigDecimal value) -> Optional.of(value);
      case Operand.Amount(MoneyText.Amount amount) ->
          Optional.of(new BigDecimal(MoneyText.shown(amount.minor(), amount.currency())));
      case Operand other -> Optional.empty();
    };
  }

  /** Whether fewer actions are held when the limit rises. */
  public boolean firesAbove() {
    return by == Comparison.OVER || by == Comparison.AT_LEAST;
  }

  /** Whether an action at the limit itself is held. */
  public boolean firesAtLimit() {
    return by == Comparison.AT_LEAST || by == Comparison.AT_MOST;
  }

  /** How many decimals a limit of this fact may have, at least 0. */
  public int decimals() {
    return switch (fact.type()) {
      case FactType.Money(var currency, var min, var max) -> currency.getDefaultFractionDigits();
      case FactType.Decimal decimal -> MOST_DECIMALS;
      case FactType other -> 0;
    };
  }

  /** What an action's facts have in its place, in the same unit; empty when it was not sent. */
  public Optional<BigDecimal> found(Facts facts) {
    return facts.get(fact.name()).map(this::inUnits);
  }

  private BigDecimal inUnits(Object value) {
    return fact.type() instanceof FactType.Money && value instanceof Long minor
        ? BigDecimal.valueOf(minor, decimals())
        : new BigDecimal(value.toString());
  }

  /** {@code 12,500.00 USD}, or {@code 30}: a limit of this fact as people read it. */
  public String words(BigDecimal limit) {
    return fact.type() instanceof FactType.Money money
        ? Figures.amount(
            new MoneyText.Amount(
                limit.movePointRight(decimals()).longValueExact(), money.currency()))
        : Figures.number(limit);
  }
}
