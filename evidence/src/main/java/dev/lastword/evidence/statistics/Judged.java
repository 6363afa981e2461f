package dev.lastword.evidence.statistics;

/**
 * One reviewed action with the confidence that its AI had.
 *
 * @param confidence in [0, 1]
 * @param weight the actions that it stands for: 1 by the chance of its review; above 0
 */
public record Judged(double confidence, boolean right, double weight) {

  public Judged {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence);
    }
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("weight " + weight);
    }
  }

  /** 1 when right, 0 when wrong. */
  double score() {
    return right ? 1 : 0;
  }
}
