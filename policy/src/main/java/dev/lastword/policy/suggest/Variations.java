package dev.lastword.policy.suggest;

import dev.lastword.policy.Policy;
import dev.lastword.policy.Statement;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.fact.TimeText;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.rule.Comparison;
import dev.lastword.policy.rule.Operand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The values that the conditions of a policy give reason to try, each once. */
final class Variations {

  /** Numbers are tried in steps of a hundredth, or finer where the condition is. */
  private static final int DECIMALS = 2;

  private static final Json LEFT_OUT = new Json.Null(0, 0);

  private final Policy policy;
  private final Set<Variation> found = new LinkedHashSet<>();

  private Variations(Policy policy) {
    this.policy = policy;
  }

  static List<Variation> of(Policy policy) {
    Variations variations = new Variations(policy);
    Set<FactDeclaration> read = new LinkedHashSet<>();
    for (Statement statement : policy.statements()) {
      statement.clause().walk(variations::limit);
      read.addAll(statement.reads());
    }
    read.forEach(variations::extremes);
    return new ArrayList<>(variations.found);
  }

  private void limit(Clause clause) {
    if (clause instanceof Clause.Compared(Operand.Fact fact, Comparison by, Operand limit)) {
      policy.facts().find(fact.name()).ifPresent(declared -> limit(declared, by, limit));
    }
  }

  private void limit(FactDeclaration fact, Comparison by, Operand limit) {
    switch (limit) {
      case Operand.Amount a -> amount(fact.name(), by, a.value());
      case Operand.Figure f ->
          around(fact.name(), by, f.value(), decimals(fact, f.value()), Variations::number);
      case Operand.Day d ->
          around(
              fact.name(),
              by,
              BigDecimal.valueOf(d.value().toEpochDay()),
              0,
              day -> text(LocalDate.ofEpochDay(day.longValueExact()).toString()));
      case Operand.Moment m ->
          around(
              fact.name(),
              by,
              BigDecimal.valueOf(TimeText.micros(m.value())),
              0,
              micros -> text(TimeText.moment(micros.longValueExact()).toString()));
      case Operand.Text t -> add(fact.name(), text(t.value()), text(""));
      case Operand.Fact f -> {}
      case Operand.Item i -> {}
      case Operand.Length l -> {}
      case Operand.SubmittedAt s -> {}
      case Operand.Reading r -> {}
      case Operand.NamedList n -> {}
      case Operand.Listed l -> {}
      case Operand.Size s -> {}
      case Operand.Calculated c -> {}
      case Operand.OfHistory h -> {}
    }
  }

  private void amount(String fact, Comparison by, MoneyText.Amount limit) {
    int digits = limit.currency().getDefaultFractionDigits();
    BigDecimal amount = BigDecimal.valueOf(limit.minor(), digits);
    around(fact, by, amount, digits, Variations::number);
  }

  private static int decimals(FactDeclaration fact, BigDecimal limit) {
    return fact.type() instanceof FactType.Whole ? 0 : Math.max(DECIMALS, limit.scale());
  }

  /** The neighbours between which the answer changes: two for an order, three for equality. */
  private void around(
      String fact,
      Comparison by,
      BigDecimal limit,
      int decimals,
      Function<BigDecimal, Json> written) {
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    BigDecimal below = limit.setScale(decimals, RoundingMode.FLOOR);
    BigDecimal above = limit.setScale(decimals, RoundingMode.CEILING);
    boolean between = below.compareTo(above) < 0;
    Json less = written.apply(between ? below : limit.subtract(unit));
    Json more = written.apply(between ? above : limit.add(unit));
    switch (by) {
      case OVER, AT_MOST -> pair(fact, written.apply(below), more);
      case AT_LEAST, BELOW -> pair(fact, less, written.apply(above));
      case IS, IS_NOT -> {
        pair(fact, less, written.apply(above));
        pair(fact, written.apply(below), more);
      }
    }
  }

  private void pair(String fact, Json below, Json above) {
    add(fact, below, above);
    add(fact, above, below);
  }

  /** A fact left out, a text that is empty, every value of an enum. */
  private void extremes(FactDeclaration fact) {
    if (fact.mayBeUnknown()) {
      add(fact.name(), LEFT_OUT, LEFT_OUT);
    }
    switch (fact.type()) {
      case FactType.Text t -> add(fact.name(), text(""), text(""));
      case FactType.Choice choice ->
          choice.values().forEach(value -> add(fact.name(), text(value), text(value)));
      case FactType.Bool b -> {}
      case FactType.Whole w -> {}
      case FactType.Decimal d -> {}
      case FactType.Money m -> {}
      case FactType.Date d -> {}
      case FactType.Timestamp t -> {}
      case FactType.ListOf l -> {}
    }
  }

  private void add(String fact, Json value, Json other) {
    boolean known = found.stream().anyMatch(v -> v.fact().equals(fact) && v.value().equals(value));
    if (!known) {
      found.add(new Variation(fact, value, other));
    }
  }

  private static Json number(BigDecimal value) {
    return new Json.Number(value.toPlainString(), 0, 0);
  }

  private static Json text(String value) {
    return new Json.Text(value, 0, 0);
  }
}
