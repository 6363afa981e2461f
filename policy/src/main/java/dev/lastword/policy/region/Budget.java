package dev.lastword.policy.region;

/**
 * How many steps an analysis may still take: boxes made, boxes compared. When it is spent, what was
 * found so far means nothing.
 */
public final class Budget {

  /** Steps of one comparison of two policies, or of one look at the rules of one. */
  public static final int STANDARD = 2_000_000;

  /** Boxes of one condition; more say that it is too entangled for this method. */
  static final int MOST_BOXES = 20_000;

  private int left;

  public Budget(int steps) {
    this.left = steps;
  }

  /** Takes one step; false when none is left. */
  boolean take() {
    left = Math.max(-1, left - 1);
    return left >= 0;
  }

  /** Takes all that is left. */
  void spend() {
    left = -1;
  }

  public boolean isSpent() {
    return left < 0;
  }
}
