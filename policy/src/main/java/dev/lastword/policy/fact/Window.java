package dev.lastword.policy.fact;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far back a function looks: a whole number and {@code s}, {@code m}, {@code h}, {@code d} (24
 * hours) or {@code w}, as in {@code 24h}.
 *
 * @param text as it stands in the condition
 */
public record Window(String text) {

  /** The longest window: ten years. */
  public static final Duration LONGEST = Duration.ofDays(3_650);

  private static final Pattern WRITTEN = Pattern.compile("([1-9][0-9]{0,8})([smhdw])");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1),
          "w", Duration.ofDays(7));

  public Window {
    if (length(text).isEmpty()) {
      throw new IllegalArgumentException(text);
    }
  }

  /** Reads {@code 24h}; empty when it is anything else, or longer than {@link #LONGEST}. */
  public static Optional<Window> read(String text) {
    return length(text).map(length -> new Window(text));
  }

  /** Its length, from 1 second to {@link #LONGEST}. */
  public Duration length() {
    return length(text).orElseThrow();
  }

  private static Optional<Duration> length(String text) {
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Duration unit = UNITS.getOrDefault(parts.group(2), Duration.ZERO);
    return Optional.of(unit.multipliedBy(Long.parseLong(parts.group(1))))
        .filter(length -> length.compareTo(LONGEST) <= 0);
  }
}
