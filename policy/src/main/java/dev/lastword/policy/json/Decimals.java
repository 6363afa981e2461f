package dev.lastword.policy.json;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers we work with: at most {@value #MOST_DIGITS} digits, an exponent of at most three
 * digits, a size below 10^{@value #LARGEST_POWER}; whole numbers written without fraction or
 * exponent within ±(2^53−1), because JSON readers elsewhere round the others (RFC 8259 §6).
 */
public final class Decimals {

  static final int MOST_DIGITS = 60;
  static final int LARGEST_POWER = 308;

  /** 2^53 − 1. */
  public static final long LARGEST_WHOLE_NUMBER = 9_007_199_254_740_991L;

  private static final int LONGEST_SAFE = 15;

  private Decimals() {}

  /**
   * The exact value of a number written as JSON writes it; empty when it is outside the range
   * above. Looks at the text before making anything of it, so an enormous exponent costs nothing.
   */
  public static Optional<BigDecimal> parse(String text) {
    return inRange(text) ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  /** Whether {@code text}, a number as JSON writes it, is one of those we work with. */
  public static boolean inRange(String text) {
    int mark = exponentMark(text);
    String digits = mark < 0 ? text : text.substring(0, mark);
    if (digits.length() > MOST_DIGITS + 2 || text.length() - digits.length() > 5) {
      return false;
    }
    if (mark < 0 && digits.indexOf('.') < 0) {
      return digits.length() <= LONGEST_SAFE || isSafe(digits);
    }
    return mark < 0 || power(text) < LARGEST_POWER;
  }

  /** Whether the value is a whole number within ±(2^53−1). */
  public static boolean isSafeWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0
        && value.abs().compareTo(BigDecimal.valueOf(LARGEST_WHOLE_NUMBER)) <= 0;
  }

  private static boolean isSafe(String digits) {
    return isSafeWhole(new BigDecimal(digits));
  }

  private static int power(String text) {
    BigDecimal value = new BigDecimal(text);
    return value.signum() == 0 ? 0 : Math.abs(value.precision() - value.scale() - 1);
  }

  private static int exponentMark(String text) {
    int small = text.indexOf('e');
    return small >= 0 ? small : text.indexOf('E');
  }
}
