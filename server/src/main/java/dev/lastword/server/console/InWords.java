package dev.lastword.server.console;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times, lengths of time and numbers as people read them. */
public final class InWords {

  private static final DateTimeFormatter MINUTE = pattern("d MMM uuuu HH:mm 'UTC'");
  private static final DateTimeFormatter SECOND = pattern("d MMM uuuu HH:mm:ss 'UTC'");
  private static final DateTimeFormatter CLOCK = pattern("HH:mm 'UTC'");
  private static final DateTimeFormatter DAY = pattern("d MMMM uuuu");
  private static final int DIGITS_IN_A_GROUP = 8;
  private static final double HUNDRED = 100;

  private InWords() {}

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }

  /** How much of a time is told. */
  public enum Shown {
    /** {@code 18:04 UTC}. */
    CLOCK(InWords.CLOCK),
    /** {@code 22 Nov 2026 18:04 UTC}. */
    MINUTE(InWords.MINUTE),
    /** {@code 22 Nov 2026 18:04:09 UTC}. */
    SECOND(InWords.SECOND),
    /** {@code 22 November 2026}. */
    DAY(InWords.DAY);

    private final DateTimeFormatter format;

    Shown(DateTimeFormatter format) {
      this.format = format;
    }

    /** In UTC; a script makes it the reader's time. */
    public String of(Instant at) {
      return format.format(at);
    }
  }

  /** {@code 2 h 18 min}: the two largest units, rounded down; {@code 12 s} below a minute. */
  public static String length(Duration time) {
    long days = time.toDays();
    if (days > 0) {
      return units(days, "d", time.toHoursPart(), "h");
    }
    if (time.toHours() > 0) {
      return units(time.toHours(), "h", time.toMinutesPart(), "min");
    }
    return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
  }

  private static String units(long large, String largeUnit, long small, String smallUnit) {
    return large + " " + largeUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
  }

  /** {@code 48,310}. */
  public static String count(long number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }

  /** {@code 72 %}; a part that is neither nothing nor all is never told as 0 or 100. */
  public static String share(long part, long whole) {
    if (part == 0 || whole == 0) {
      return "0 %";
    }
    if (part == whole) {
      return "100 %";
    }
    long percent = Math.round(HUNDRED * part / whole);
    return percent == 0 ? "under 1 %" : percent == 100 ? "over 99 %" : percent + " %";
  }

  /** Hex digits in groups of eight, so that two of them can be compared. */
  public static String digest(String hex) {
    return hex.replaceAll("(.{%d})(?=.)".formatted(DIGITS_IN_A_GROUP), "$1 ");
  }
}
