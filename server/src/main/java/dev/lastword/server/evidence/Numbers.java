package dev.lastword.server.evidence;

import dev.lastword.evidence.reviewer.Figure;
import dev.lastword.server.console.InWords;
import java.util.Locale;
import java.util.function.Function;

/** Shares, evidence and figures as people read them. */
public final class Numbers {

  /** A number and its unit stay on one line. */
  private static final String PERCENT = "\u00a0%";

  private static final double HUNDRED = 100;
  private static final double SMALLEST = 0.1;
  private static final double LARGEST_EVIDENCE = 1_000;

  private Numbers() {}

  /**
   * {@code 1.9 %}, with a space that does not break; a little is never told as nothing, nor almost
   * all as all.
   */
  public static String percent(double share) {
    double percent = HUNDRED * share;
    if (percent > 0 && percent < SMALLEST) {
      return "under 0.1" + PERCENT;
    }
    if (percent < HUNDRED && percent > HUNDRED - SMALLEST) {
      return "over 99.9" + PERCENT;
    }
    return String.format(Locale.ROOT, "%.1f", percent).replaceFirst("\\.0$", "") + PERCENT;
  }

  /** {@code 22.3} for the natural logarithm of it; 1 is none. */
  public static String evidence(double logEvidence) {
    double evidence = Math.exp(logEvidence);
    return evidence >= LARGEST_EVIDENCE
        ? "over 1,000"
        : String.format(Locale.ROOT, "%.1f", evidence);
  }

  /** {@code 3 actions}. */
  public static String actions(int count) {
    return InWords.count(count) + (count == 1 ? " action" : " actions");
  }

  /** A figure, or how many answers it takes to say it. */
  static <T> String figure(Figure<T> figure, Function<T, String> words) {
    return switch (figure) {
      case Figure.Known<T>(T value, int of) ->
          "%s, of %s".formatted(words.apply(value), InWords.count(of));
      case Figure.TooFew<T>(int of, int atLeast) ->
          "too few to say: %s of %s".formatted(InWords.count(of), InWords.count(atLeast));
    };
  }

  /** {@code 24 s} or {@code 2.5 min}. */
  static String seconds(double seconds) {
    return seconds < 120
        ? String.format(Locale.ROOT, "%.0f s", seconds)
        : String.format(Locale.ROOT, "%.1f min", seconds / 60);
  }
}
