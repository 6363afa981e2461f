package dev.lastword.policy.fact;

import dev.lastword.policy.json.Decimals;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** What a fact may be, with its limits. Every type has limits; those left out have defaults. */
public sealed interface FactType {

  /** Code points of a text without {@code max_length}. */
  int DEFAULT_MAX_LENGTH = 4_000;

  /** The largest {@code max_length}. */
  int LARGEST_MAX_LENGTH = 1_000_000;

  /** Items of a list without {@code max_items}. */
  int DEFAULT_MAX_ITEMS = 100;

  /** The largest {@code max_items}. */
  int LARGEST_MAX_ITEMS = 1_000;

  /** Values of an enum. */
  int MOST_VALUES = 500;

  /** Money and numbers without {@code max}: one million million. */
  BigDecimal DEFAULT_MAX = BigDecimal.valueOf(1_000_000_000_000L);

  /** The word for it in a policy file. */
  String word();

  /** {@code boolean}. */
  record Bool() implements FactType {
    @Override
    public String word() {
      return "boolean";
    }
  }

  /** {@code integer}: whole numbers within ±(2^53−1). */
  record Whole(long min, long max) implements FactType {
    public static final long SMALLEST = -Decimals.LARGEST_WHOLE_NUMBER;
    public static final long LARGEST = Decimals.LARGEST_WHOLE_NUMBER;

    public Whole {
      if (min > max || min < SMALLEST || max > LARGEST) {
        throw new IllegalArgumentException(min + " to " + max);
      }
    }

    @Override
    public String word() {
      return "integer";
    }
  }

  /** {@code number}: compared with its limits exactly; a 64-bit binary number inside rules. */
  record Decimal(BigDecimal min, BigDecimal max) implements FactType {
    public Decimal {
      if (min.compareTo(max) > 0) {
        throw new IllegalArgumentException(min + " to " + max);
      }
    }

    @Override
    public String word() {
      return "number";
    }
  }

  /**
   * {@code money}: whole minor units of one currency (ISO 4217, digits as {@link
   * Currency#getDefaultFractionDigits}).
   */
  record Money(Currency currency, long minMinor, long maxMinor) implements FactType {
    public Money {
      if (minMinor > maxMinor || currency.getDefaultFractionDigits() < 0) {
        throw new IllegalArgumentException(currency + ", " + minMinor + " to " + maxMinor);
      }
    }

    @Override
    public String word() {
      return "money";
    }
  }

  /** {@code text} of at most so many code points, as they were sent. */
  record Text(int maxLength, TextFormat format) implements FactType {
    /** Plain text. */
    public Text(int maxLength) {
      this(maxLength, TextFormat.PLAIN);
    }

    public Text {
      if (maxLength < 1 || maxLength > LARGEST_MAX_LENGTH) {
        throw new IllegalArgumentException("max_length " + maxLength);
      }
    }

    @Override
    public String word() {
      return "text";
    }
  }

  /** {@code enum}: one of these texts, exactly. */
  record Choice(List<String> values) implements FactType {
    public Choice {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("an enum has values");
      }
    }

    @Override
    public String word() {
      return "enum";
    }
  }

  /** {@code date}: a day of the calendar, without a time zone. */
  record Date(LocalDate min, LocalDate max) implements FactType {
    public Date {
      if (min.isAfter(max) || min.isBefore(TimeText.FIRST_DAY) || max.isAfter(TimeText.LAST_DAY)) {
        throw new IllegalArgumentException(min + " to " + max);
      }
    }

    @Override
    public String word() {
      return "date";
    }
  }

  /** {@code timestamp}: a moment, to the microsecond. */
  record Timestamp(Instant min, Instant max) implements FactType {
    public Timestamp {
      if (min.isAfter(max)
          || min.isBefore(TimeText.FIRST_MOMENT)
          || max.isAfter(TimeText.LAST_MOMENT)) {
        throw new IllegalArgumentException(min + " to " + max);
      }
    }

    @Override
    public String word() {
      return "timestamp";
    }
  }

  /** {@code list} of any of the others. */
  record ListOf(FactType element, int maxItems) implements FactType {
    public ListOf {
      if (element instanceof ListOf || maxItems < 1 || maxItems > LARGEST_MAX_ITEMS) {
        throw new IllegalArgumentException("list of " + element.word() + ", " + maxItems);
      }
    }

    @Override
    public String word() {
      return "list";
    }
  }
}
