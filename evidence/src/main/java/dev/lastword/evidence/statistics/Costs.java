package dev.lastword.evidence.statistics;

import java.util.List;

/**
 * What actions cost.
 *
 * @param wrong one that is wrong and goes through; above 0
 * @param review one review; at least 0, in the same currency
 * @param missed the share of the wrong ones that reviewers let through, in [0, 1)
 */
public record Costs(double wrong, double review, double missed) {

  public Costs {
    if (!(wrong > 0 && review >= 0 && missed >= 0 && missed < 1)) {
      throw new IllegalArgumentException(wrong + ", " + review + ", " + missed);
    }
  }

  /**
   * The chance of being right from which letting through costs less than a review: Chow 1970, with
   * reviewers who miss some. Below 0 when a review costs more than it can save.
   */
  public double threshold() {
    return 1 - review / (wrong * (1 - missed));
  }

  /**
   * The mean cost of an action when those of at least this confidence go through, weighted.
   *
   * @param actions at least one
   */
  public double mean(List<Judged> actions, double atLeast) {
    if (actions.isEmpty()) {
      throw new IllegalArgumentException("no actions");
    }
    double sum = 0;
    double weight = 0;
    for (Judged one : actions) {
      double error = one.right() ? 0 : wrong;
      weight += one.weight();
      sum += one.weight() * (one.confidence() >= atLeast ? error : review + missed * error);
    }
    return sum / weight;
  }
}
