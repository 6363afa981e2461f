package dev.lastword.policy.words;

import dev.lastword.policy.fact.MoneyText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Numbers, amounts and lengths of time as people read them; none is ever rounded. */
public final class Figures {

  private static final long SECONDS_PER_DAY = 86_400;

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private Figures() {}

  /** {@code 10,000.00 USD}. */
  public static String amount(MoneyText.Amount amount) {
    int digits = amount.currency().getDefaultFractionDigits();
    return grouped(BigDecimal.valueOf(amount.minor(), digits)) + " " + amount.currency();
  }

  /** {@code 1,234.5}; zeros at the end say nothing and are left out. */
  public static String number(BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    return grouped(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  /** {@code 1,234}. */
  public static String number(long number) {
    return number(BigDecimal.valueOf(number));
  }

  /** {@code 1 test}, {@code 2 tests}. */
  public static String count(long number, String thing) {
    return number(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /** 0.05 is {@code 5%}. */
  public static String percent(BigDecimal share) {
    return number(share.movePointRight(2)) + "%";
  }

  /** {@code 31 January 2026}. */
  public static String date(LocalDate day) {
    return DATE.format(day);
  }

  /** {@code 31 January 2026, 09:00 UTC}; seconds and their decimals where there are any. */
  public static String moment(Instant moment) {
    OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
    return date(utc.toLocalDate()) + ", " + utc.toLocalTime() + " UTC";
  }

  /** {@code 4 hours}, {@code 1 day 12 hours}, {@code 30 days}. */
  public static String time(Duration time) {
    List<String> parts = new ArrayList<>();
    long seconds = time.toSeconds();
    add(parts, seconds / SECONDS_PER_DAY, "day");
    add(parts, seconds % SECONDS_PER_DAY / 3_600, "hour");
    add(parts, seconds % 3_600 / 60, "minute");
    add(parts, seconds % 60, "second");
    return parts.isEmpty() ? "0 seconds" : String.join(" ", parts);
  }

  private static void add(List<String> parts, long number, String unit) {
    if (number > 0) {
      parts.add(count(number, unit));
    }
  }

  private static String grouped(BigDecimal number) {
    return String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
  }
}
