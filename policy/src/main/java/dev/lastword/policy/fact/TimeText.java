package dev.lastword.policy.fact;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates, moments and lengths of time as people and programs write them. Rules see a date as the
 * number of days since 1970-01-01, a moment and a length of time as microseconds, which is as exact
 * as the database.
 */
public final class TimeText {

  /** The first day of year 1. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

  /** The last day that is written with four digits of the year. */
  public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** The beginning of {@link #FIRST_DAY} in UTC. */
  public static final Instant FIRST_MOMENT = Instant.parse("0001-01-01T00:00:00Z");

  /** The last microsecond of {@link #LAST_DAY} in UTC. */
  public static final Instant LAST_MOMENT = Instant.parse("9999-12-31T23:59:59.999999Z");

  /** The longest length of time that can be written: ten years. */
  public static final Duration LONGEST = Duration.ofDays(3_650);

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern MOMENT =
      Pattern.compile(
          DATE + "T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
  private static final Pattern LENGTH = Pattern.compile("([1-9][0-9]{0,6})([smhdw])");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1),
          "w", Duration.ofDays(7));

  private TimeText() {}

  /** Reads {@code 2026-01-31}: a day of the calendar (ISO 8601), from year 1. */
  public static Optional<LocalDate> date(String text) {
    try {
      return DATE.matcher(text).matches()
          ? Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(FIRST_DAY))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads {@code 2026-01-31T09:00:00Z} or {@code 2026-01-31T10:00:00.25+01:00}: RFC 3339, with its
   * offset. There are no leap seconds.
   */
  public static Optional<Instant> moment(String text) {
    try {
      return MOMENT.matcher(text).matches()
          ? Optional.of(OffsetDateTime.parse(text).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Reads {@code 30s}, {@code 15m}, {@code 4h}, {@code 7d} (of 24 hours) or {@code 2w}. */
  public static Optional<Duration> length(String text) {
    Matcher parts = LENGTH.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Duration unit = UNITS.getOrDefault(parts.group(2), Duration.ZERO);
    return Optional.of(unit.multipliedBy(Long.parseLong(parts.group(1))))
        .filter(length -> length.compareTo(LONGEST) <= 0);
  }

  /** True when a moment falls between two microseconds. */
  public static boolean isTooExact(Instant moment) {
    return !moment.truncatedTo(MICROS).equals(moment);
  }

  /** Microseconds since 1970-01-01T00:00:00Z; what is more exact is cut off. */
  public static long micros(Instant moment) {
    return MICROS.between(Instant.EPOCH, moment);
  }

  /** Microseconds of a length of time. */
  public static long micros(Duration length) {
    return length.dividedBy(MICROS.getDuration());
  }

  /** The moment so many microseconds after 1970-01-01T00:00:00Z. */
  public static Instant moment(long micros) {
    return Instant.EPOCH.plus(micros, MICROS);
  }

  /** The length of time of so many microseconds. */
  public static Duration length(long micros) {
    return Duration.of(micros, MICROS);
  }
}
