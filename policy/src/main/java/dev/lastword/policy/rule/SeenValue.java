package dev.lastword.policy.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.lastword.policy.fact.FactText;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.fact.TimeText;
import java.time.LocalDate;
import java.util.List;

/** A value of a running condition, as people write it. */
final class SeenValue {

  private static final FactType TEXT = new FactType.Text(FactType.LARGEST_MAX_LENGTH);

  private SeenValue() {}

  static String of(Object value, CelType type) {
    return switch (value) {
      case Long number -> ofLong(number, type);
      case String text -> FactText.of(TEXT, text);
      case List<?> items when type instanceof ListType list ->
          items.stream().map(item -> of(item, list.elemType())).toList().toString();
      default -> value.toString();
    };
  }

  private static String ofLong(long number, CelType type) {
    if (type.equals(TimeLanguage.DATE)) {
      return LocalDate.ofEpochDay(number).toString();
    }
    if (type.equals(TimeLanguage.TIMESTAMP)) {
      return TimeText.moment(number).toString();
    }
    if (type.equals(TimeLanguage.DURATION)) {
      return TimeText.length(number).toString();
    }
    String plain = String.valueOf(number);
    return MoneyLanguage.isType(type.name())
        ? MoneyText.currency(MoneyLanguage.currencyOf(type.name()))
            .map(currency -> new MoneyText.Amount(number, currency).toString())
            .orElse(plain)
        : plain;
  }
}
