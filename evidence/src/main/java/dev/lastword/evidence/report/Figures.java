package dev.lastword.evidence.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and days as people write them. */
final class Figures {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final String NO_BREAK = "\u00a0";

  private Figures() {}

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static final int WHOLE_FROM = 100;

  /** Whole from a hundred on, with one digit behind the point below. */
  static String about(double number) {
    return number >= WHOLE_FROM
        ? count(Math.round(number))
        : oneDigit(number, RoundingMode.HALF_UP);
  }

  /** The same, never less than it is. */
  static String atMost(double number) {
    return number >= WHOLE_FROM
        ? count((long) Math.ceil(number))
        : oneDigit(number, RoundingMode.CEILING);
  }

  /** A confidence as people say it: {@code 92.5 %}. */
  static String sure(BigDecimal confidence) {
    return plain(confidence.movePointRight(2)) + NO_BREAK + "%";
  }

  private static String oneDigit(double number, RoundingMode rounding) {
    return plain(BigDecimal.valueOf(number).setScale(1, rounding));
  }

  /** A share, rounded. */
  static String percent(double share) {
    int digits = share < 0.1 ? 1 : 0;
    return decimal(share, digits, RoundingMode.HALF_UP);
  }

  /** A bound: two digits where they matter, never less than it is. */
  static String bound(double share) {
    return decimal(share, share < 0.1 ? 2 : 0, RoundingMode.CEILING);
  }

  private static String decimal(double share, int digits, RoundingMode rounding) {
    BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2).setScale(digits, rounding);
    return plain(percent) + NO_BREAK + "%";
  }

  static String day(Instant at) {
    return DAY.format(at);
  }

  /** For an axis. */
  static String shortDay(Instant at) {
    return SHORT_DAY.format(at);
  }

  /** Without zeros at its end. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
