package dev.lastword.policy.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.fact.TimeText;
import dev.lastword.policy.file.Grammar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the values that a checked condition speaks of; empty for those without words. */
final class Operands {

  private final CelAbstractSyntaxTree checked;
  private final FactSchema facts;

  Operands(CelAbstractSyntaxTree checked, FactSchema facts) {
    this.checked = checked;
    this.facts = facts;
  }

  Optional<Operand> of(CelExpr e) {
    return switch (e.getKind()) {
      case CONSTANT -> constant(e);
      case IDENT, SELECT -> name(e);
      case CALL -> call(e);
      case LIST -> listed(e.list().elements());
      case NOT_SET, STRUCT, MAP, COMPREHENSION -> Optional.empty();
    };
  }

  boolean isA(CelExpr e, CelType type) {
    return checked.getType(e.id()).filter(type::equals).isPresent();
  }

  /** True for whole numbers, decimal numbers and amounts. */
  boolean isNumber(CelExpr e) {
    boolean money = checked.getType(e.id()).filter(t -> MoneyLanguage.isType(t.name())).isPresent();
    return money || isA(e, SimpleType.INT) || isA(e, SimpleType.DOUBLE);
  }

  /** True for days, moments and lengths of time. */
  boolean isTime(CelExpr e) {
    return checked.getType(e.id()).filter(t -> TimeLanguage.isType(t.name())).isPresent();
  }

  private static Optional<Operand> constant(CelExpr e) {
    return switch (e.constant().getKind()) {
      case STRING_VALUE -> Optional.of(new Operand.Text(e.constant().stringValue()));
      case INT64_VALUE -> number(BigDecimal.valueOf(e.constant().int64Value()));
      case DOUBLE_VALUE -> number(BigDecimal.valueOf(e.constant().doubleValue()));
      default -> Optional.empty();
    };
  }

  private static Optional<Operand> number(BigDecimal value) {
    return Optional.of(
        new Operand.Figure(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros()));
  }

  private Optional<Operand> name(CelExpr e) {
    Optional<String> list = Nodes.listName(e);
    if (list.isPresent()) {
      return list.map(Operand.NamedList::new);
    }
    String name = Nodes.ident(e);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    if (name.equals(Grammar.SUBMITTED_AT)) {
      return Optional.of(new Operand.SubmittedAt());
    }
    return Optional.of(
        facts.find(name).isPresent() ? new Operand.Fact(name) : new Operand.Item(name));
  }

  private Optional<Operand> listed(List<CelExpr> elements) {
    List<Operand> values = elements.stream().flatMap(e -> of(e).stream()).toList();
    return values.isEmpty() || values.size() < elements.size()
        ? Optional.empty()
        : Optional.of(new Operand.Listed(values));
  }

  private Optional<Operand> call(CelExpr e) {
    List<CelExpr> inner = Nodes.operands(e);
    String function = e.call().function();
    if (MoneyLanguage.isLiteral(function)) {
      return MoneyText.currency(MoneyLanguage.currencyOfLiteral(function))
          .map(c -> new MoneyText.Amount(inner.get(0).constant().int64Value(), c))
          .map(Operand.Amount::new);
    }
    return switch (function) {
      case TimeLanguage.DATE_LITERAL ->
          Optional.of(new Operand.Day(LocalDate.ofEpochDay(inner.get(0).constant().int64Value())));
      case TimeLanguage.TIMESTAMP_LITERAL ->
          Optional.of(new Operand.Moment(TimeText.moment(inner.get(0).constant().int64Value())));
      case TimeLanguage.DURATION_LITERAL ->
          Optional.of(new Operand.Length(TimeText.length(inner.get(0).constant().int64Value())));
      case "weekday" -> of(inner.get(0)).map(o -> new Operand.Reading(Operand.Clock.WEEKDAY, o));
      case "hour" -> of(inner.get(0)).map(o -> new Operand.Reading(Operand.Clock.HOUR, o));
      case "size" -> of(inner.get(0)).map(o -> new Operand.Size(things(inner.get(0)), o));
      case "_+_" -> calculated(e, Operand.Sign.PLUS);
      case "_-_" -> calculated(e, Operand.Sign.MINUS);
      case "_*_" -> calculated(e, Operand.Sign.TIMES);
      default -> HistoryLanguage.of(e).map(Operand.OfHistory::new);
    };
  }

  private Operand.Things things(CelExpr e) {
    return isA(e, SimpleType.STRING) ? Operand.Things.CHARACTERS : Operand.Things.ITEMS;
  }

  private Optional<Operand> calculated(CelExpr e, Operand.Sign sign) {
    Optional<Operand> left = of(e.call().args().get(0));
    Optional<Operand> right = of(e.call().args().get(1));
    return (isNumber(e) || isTime(e)) && left.isPresent() && right.isPresent()
        ? Optional.of(new Operand.Calculated(left.get(), sign, right.get()))
        : Optional.empty();
  }
}
