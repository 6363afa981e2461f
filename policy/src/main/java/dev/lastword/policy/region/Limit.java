package dev.lastword.policy.region;

import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.TextFormat;
import dev.lastword.policy.fact.TimeText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a type lets through.
 *
 * @param marks the values at which its axis has to be divided for that
 * @param most characters or items, for types that have a size
 */
record Limit(Test test, List<?> marks, Optional<BigDecimal> most) {

  static Limit of(FactType type) {
    return switch (type) {
      case FactType.Bool b -> any(Optional.empty());
      case FactType.Whole w -> range(BigDecimal.valueOf(w.min()), BigDecimal.valueOf(w.max()));
      case FactType.Money m ->
          range(BigDecimal.valueOf(m.minMinor()), BigDecimal.valueOf(m.maxMinor()));
      case FactType.Decimal d -> range(d.min(), d.max());
      case FactType.Date d ->
          range(BigDecimal.valueOf(d.min().toEpochDay()), BigDecimal.valueOf(d.max().toEpochDay()));
      case FactType.Timestamp t ->
          range(
              BigDecimal.valueOf(TimeText.micros(t.min())),
              BigDecimal.valueOf(TimeText.micros(t.max())));
      case FactType.Text t when t.format() == TextFormat.PLAIN ->
          any(Optional.of(BigDecimal.valueOf(t.maxLength())));
      case FactType.Text t -> any(Optional.empty());
      case FactType.Choice c ->
          new Limit(new Test.OneOf(Set.copyOf(c.values())), c.values(), Optional.empty());
      case FactType.ListOf list -> any(Optional.of(BigDecimal.valueOf(list.maxItems())));
    };
  }

  private static Limit any(Optional<BigDecimal> most) {
    return new Limit(new Test.IsThere(), List.of(), most);
  }

  private static Limit range(BigDecimal from, BigDecimal to) {
    return new Limit(new Test.Within(from, to), List.of(from, to), Optional.empty());
  }
}
