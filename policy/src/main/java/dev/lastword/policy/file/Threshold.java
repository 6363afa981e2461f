package dev.lastword.policy.file;

import java.math.BigDecimal;

/** How sure the AI must be to act alone. */
public sealed interface Threshold {

  /** At least this, from 0 to 1; compared as decimals, so 0.8 meets 0.80. */
  record AtLeast(BigDecimal value) implements Threshold {
    public AtLeast {
      if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("confidence " + value);
      }
    }
  }

  /**
   * The confidence is not looked at.
   *
   * @param because the author's reason; empty only in a policy that is in-the-loop
   */
  record NotAsked(String because) implements Threshold {}
}
