package dev.lastword.policy.fact;

import static dev.lastword.policy.problem.PolicyCode.FACT_NOT_A_CHOICE;
import static dev.lastword.policy.problem.PolicyCode.FACT_OUT_OF_LIMITS;
import static dev.lastword.policy.problem.PolicyCode.FACT_WRONG_TYPE;
import static dev.lastword.policy.problem.PolicyCode.LIST_TOO_LONG;
import static dev.lastword.policy.problem.PolicyCode.MONEY_TOO_EXACT;
import static dev.lastword.policy.problem.PolicyCode.NOT_A_DATE;
import static dev.lastword.policy.problem.PolicyCode.NOT_A_TIMESTAMP;
import static dev.lastword.policy.problem.PolicyCode.NOT_A_WHOLE_NUMBER;
import static dev.lastword.policy.problem.PolicyCode.NULL_INSIDE;
import static dev.lastword.policy.problem.PolicyCode.TEXT_TOO_LONG;
import static dev.lastword.policy.problem.PolicyCode.TIMESTAMP_TOO_EXACT;

import dev.lastword.policy.json.Decimals;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonPointers;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.PolicyCode;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the value of one fact by its type. Null means: a problem was added. */
final class FactReader {

  private final String fact;
  private final Problems problems;

  FactReader(String fact, Problems problems) {
    this.fact = fact;
    this.problems = problems;
  }

  @Nullable Object read(FactType type, Json sent, String pointer) {
    return switch (type) {
      case FactType.Bool b -> bool(sent, pointer);
      case FactType.Whole whole -> whole(whole, sent, pointer);
      case FactType.Decimal decimal -> decimal(decimal, sent, pointer);
      case FactType.Money money -> money(money, sent, pointer);
      case FactType.Text text -> text(text, sent, pointer);
      case FactType.Choice choice -> choice(choice, sent, pointer);
      case FactType.Date date -> date(date, sent, pointer);
      case FactType.Timestamp timestamp -> timestamp(timestamp, sent, pointer);
      case FactType.ListOf list -> list(list, sent, pointer);
    };
  }

  private @Nullable Object bool(Json sent, String pointer) {
    if (sent instanceof Json.Bool b) {
      return b.value();
    }
    String fix = sent instanceof Json.Text ? "write true or false without quotes" : "";
    return wrongType("true or false", sent, pointer, fix);
  }

  private @Nullable Object whole(FactType.Whole type, Json sent, String pointer) {
    if (!(sent instanceof Json.Number number)) {
      return wrongType("a whole number", sent, pointer, withoutQuotes(sent));
    }
    BigDecimal value = number.value();
    if (!Decimals.isSafeWhole(value)) {
      return not(
          NOT_A_WHOLE_NUMBER,
          pointer,
          "`%s` is not a whole number up to 9007199254740991".formatted(fact),
          "");
    }
    long whole = value.longValueExact();
    return whole < type.min() || whole > type.max()
        ? outOfLimits(pointer, String.valueOf(type.min()), String.valueOf(type.max()))
        : whole;
  }

  private @Nullable Object decimal(FactType.Decimal type, Json sent, String pointer) {
    if (!(sent instanceof Json.Number number)) {
      return wrongType("a number", sent, pointer, withoutQuotes(sent));
    }
    BigDecimal value = number.value();
    boolean fits = value.compareTo(type.min()) >= 0 && value.compareTo(type.max()) <= 0;
    return fits
        ? value.doubleValue()
        : outOfLimits(pointer, type.min().toPlainString(), type.max().toPlainString());
  }

  private @Nullable Object money(FactType.Money type, Json sent, String pointer) {
    Optional<BigDecimal> amount =
        switch (sent) {
          case Json.Number number -> Optional.of(number.value());
          case Json.Text text -> MoneyText.decimal(text.value());
          case Json.Null n -> Optional.empty();
          case Json.Bool b -> Optional.empty();
          case Json.Array a -> Optional.empty();
          case Json.Object o -> Optional.empty();
        };
    if (amount.isEmpty()) {
      String fix = "write a decimal without currency or separators, such as \"10000.00\"";
      return wrongType("an amount of " + type.currency(), sent, pointer, fix);
    }
    return money(type, amount.get(), pointer);
  }

  private @Nullable Object money(FactType.Money type, BigDecimal amount, String pointer) {
    Currency currency = type.currency();
    if (MoneyText.isTooExact(amount, currency)) {
      int digits = currency.getDefaultFractionDigits();
      String message = "`%s` has more decimals than %s has (%d)".formatted(fact, currency, digits);
      return not(MONEY_TOO_EXACT, pointer, message, "send at most " + digits + " decimals");
    }
    OptionalLong minor = MoneyText.minor(amount, currency);
    boolean fits =
        minor.isPresent()
            && minor.getAsLong() >= type.minMinor()
            && minor.getAsLong() <= type.maxMinor();
    return fits
        ? (Object) minor.getAsLong()
        : outOfLimits(
            pointer,
            MoneyText.shown(type.minMinor(), currency),
            MoneyText.shown(type.maxMinor(), currency));
  }

  private @Nullable Object text(FactType.Text type, Json sent, String pointer) {
    if (!(sent instanceof Json.Text text)) {
      return wrongType("a text", sent, pointer, "write it in quotes");
    }
    String value = text.value();
    int length = value.codePointCount(0, value.length());
    if (length <= type.maxLength()) {
      return type.format().read(value);
    }
    String message =
        "`%s` has %,d characters; at most %,d fit".formatted(fact, length, type.maxLength());
    return not(TEXT_TOO_LONG, pointer, message, "");
  }

  private @Nullable Object choice(FactType.Choice type, Json sent, String pointer) {
    if (!(sent instanceof Json.Text text)) {
      return wrongType("one of " + type.values(), sent, pointer, "");
    }
    if (type.values().contains(text.value())) {
      return text.value();
    }
    String message = "`%s` is not one of %s".formatted(fact, String.join(", ", type.values()));
    String fix = problems.didYouMean(text.value(), type.values());
    return not(FACT_NOT_A_CHOICE, pointer, message, fix);
  }

  private @Nullable Object date(FactType.Date type, Json sent, String pointer) {
    if (!(sent instanceof Json.Text text)) {
      return wrongType("a date", sent, pointer, "write it in quotes: \"2026-01-31\"");
    }
    Optional<LocalDate> day = TimeText.date(text.value());
    if (day.isEmpty()) {
      String message = "`%s` is not a day of the calendar".formatted(fact);
      return not(NOT_A_DATE, pointer, message, "write it as 2026-01-31");
    }
    boolean fits = !day.get().isBefore(type.min()) && !day.get().isAfter(type.max());
    return fits
        ? (Object) day.get().toEpochDay()
        : outOfLimits(pointer, type.min().toString(), type.max().toString());
  }

  private @Nullable Object timestamp(FactType.Timestamp type, Json sent, String pointer) {
    if (!(sent instanceof Json.Text text)) {
      String fix = "write it in quotes: \"2026-01-31T09:00:00Z\"";
      return wrongType("a timestamp", sent, pointer, fix);
    }
    Optional<Instant> moment = TimeText.moment(text.value());
    if (moment.isEmpty()) {
      boolean offset = TimeText.moment(text.value() + "Z").isPresent();
      String message = offset ? "`%s` has no offset from UTC" : "`%s` is not a timestamp";
      String fix = "write it as 2026-01-31T09:00:00Z or 2026-01-31T10:00:00+01:00";
      return not(NOT_A_TIMESTAMP, pointer, message.formatted(fact), fix);
    }
    if (TimeText.isTooExact(moment.get())) {
      String message = "`%s` is more exact than a microsecond".formatted(fact);
      return not(TIMESTAMP_TOO_EXACT, pointer, message, "send at most 6 decimals of a second");
    }
    boolean fits = !moment.get().isBefore(type.min()) && !moment.get().isAfter(type.max());
    return fits
        ? (Object) TimeText.micros(moment.get())
        : outOfLimits(pointer, type.min().toString(), type.max().toString());
  }

  private @Nullable Object list(FactType.ListOf type, Json sent, String pointer) {
    if (!(sent instanceof Json.Array array)) {
      return wrongType("a list", sent, pointer, "write it in square brackets");
    }
    if (array.items().size() > type.maxItems()) {
      String message =
          "`%s` has %,d items; at most %,d fit"
              .formatted(fact, array.items().size(), type.maxItems());
      return not(LIST_TOO_LONG, pointer, message, "");
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < array.items().size(); i++) {
      Object item = item(type.element(), array.items().get(i), JsonPointers.child(pointer, i));
      if (item != null) {
        items.add(item);
      }
    }
    return items.size() == array.items().size() ? List.copyOf(items) : null;
  }

  private @Nullable Object item(FactType type, Json sent, String pointer) {
    return sent instanceof Json.Null
        ? not(NULL_INSIDE, pointer, "null inside the list `%s`".formatted(fact), "leave it out")
        : read(type, sent, pointer);
  }

  private @Nullable Object outOfLimits(String pointer, String min, String max) {
    String message = "`%s` is outside %s to %s".formatted(fact, min, max);
    return not(FACT_OUT_OF_LIMITS, pointer, message, "");
  }

  private @Nullable Object wrongType(String wanted, Json sent, String pointer, String fix) {
    String message = "`%s` is %s instead of %s".formatted(fact, sent.kind(), wanted);
    return not(FACT_WRONG_TYPE, pointer, message, fix);
  }

  private static String withoutQuotes(Json sent) {
    return sent instanceof Json.Text ? "write the number without quotes" : "";
  }

  private @Nullable Object not(PolicyCode code, String pointer, String message, String fix) {
    problems.add(Problem.error(code, Place.at(pointer), message, fix));
    return null;
  }
}
