package dev.lastword.policy.region;

import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.fact.Presence;
import dev.lastword.policy.fact.TextFormat;
import dev.lastword.policy.fact.TimeText;
import dev.lastword.policy.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The axes of declared facts, and their defaults as values on them. */
final class FactAxes {

  private FactAxes() {}

  static Axis.OfFact of(FactDeclaration fact) {
    return new Axis.OfFact(fact.name(), kind(fact.type()), scale(fact.type()));
  }

  private static String kind(FactType type) {
    return switch (type) {
      case FactType.Money money -> "money " + money.currency();
      case FactType.Text t -> t.format() == TextFormat.PLAIN ? "text" : "text in " + t.format();
      case FactType.Choice c -> "text";
      case FactType.ListOf list -> "list of " + kind(list.element());
      case FactType.Bool b -> b.word();
      case FactType.Whole w -> w.word();
      case FactType.Decimal d -> d.word();
      case FactType.Date d -> d.word();
      case FactType.Timestamp t -> t.word();
    };
  }

  private static Axis.Scale scale(FactType type) {
    return switch (type) {
      case FactType.Bool b -> Axis.Scale.TRUTH;
      case FactType.Whole w -> Axis.Scale.WHOLE;
      case FactType.Money m -> Axis.Scale.WHOLE;
      case FactType.Date d -> Axis.Scale.WHOLE;
      case FactType.Timestamp t -> Axis.Scale.WHOLE;
      case FactType.Decimal d -> Axis.Scale.DECIMAL;
      case FactType.Text t ->
          t.format() == TextFormat.PLAIN ? Axis.Scale.TEXT : Axis.Scale.PRESENCE;
      case FactType.Choice c -> Axis.Scale.TEXT;
      case FactType.ListOf list -> Axis.Scale.PRESENCE;
    };
  }

  /** The value that stands in for the fact when it was not sent. */
  static Optional<Object> defaultOf(FactDeclaration fact) {
    return fact.presence() instanceof Presence.Defaulted(Json value)
        ? Optional.of(value(fact.type(), value))
        : Optional.empty();
  }

  private static Object value(FactType type, Json json) {
    return switch (json) {
      case Json.Bool b -> b.value();
      case Json.Number n -> number(type, n.value());
      case Json.Text t when type instanceof FactType.Money ->
          number(type, MoneyText.decimal(t.value()).orElseThrow());
      case Json.Text t when type instanceof FactType.Date ->
          BigDecimal.valueOf(TimeText.date(t.value()).orElseThrow().toEpochDay());
      case Json.Text t when type instanceof FactType.Timestamp ->
          BigDecimal.valueOf(TimeText.micros(TimeText.moment(t.value()).orElseThrow()));
      case Json.Text t -> t.value();
      case Json.Array a -> List.copyOf(a.items());
      case Json.Null n -> throw new IllegalArgumentException("no default is null");
      case Json.Object o -> o;
    };
  }

  private static BigDecimal number(FactType type, BigDecimal value) {
    return type instanceof FactType.Money money
        ? value.movePointRight(money.currency().getDefaultFractionDigits())
        : value;
  }
}
