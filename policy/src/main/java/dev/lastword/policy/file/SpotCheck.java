package dev.lastword.policy.file;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How many of the actions that proceeded are checked afterwards.
 *
 * @param rate share drawn at random, from 0 to 1
 * @param atLeast how many are drawn in any case, 0 for no such promise
 * @param period in which {@code atLeast} are drawn
 */
public record SpotCheck(BigDecimal rate, int atLeast, Duration period) {

  /** Nothing is checked afterwards. */
  public static final SpotCheck NONE = new SpotCheck(BigDecimal.ZERO, 0, Duration.ofDays(30));

  public SpotCheck {
    if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0 || atLeast < 0) {
      throw new IllegalArgumentException("rate " + rate + ", at least " + atLeast);
    }
  }
}
