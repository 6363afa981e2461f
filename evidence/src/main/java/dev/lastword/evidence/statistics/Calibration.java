package dev.lastword.evidence.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Confidence against judgements in one sentence: "the AI says 98.2 %, reviewers find 95.3 %".
 *
 * @param confidence the mean confidence, weighted, in [0, 1]
 * @param right the share that was right, weighted, in [0, 1]
 * @param brier the mean square of the difference, weighted, in [0, 1] (Brier 1950)
 * @param z the difference in standard errors, if the confidence is honest; below 0 when too
 *     confident. Without weights: sum(right - confidence) / sqrt(sum confidence (1 - confidence))
 */
public record Calibration(double confidence, double right, double brier, double z) {

  /** Of at least one action. */
  public static Calibration of(List<Judged> actions) {
    double weight = 0;
    double confidence = 0;
    double right = 0;
    double squares = 0;
    double variance = 0;
    for (Judged one : actions) {
      double gap = one.score() - one.confidence();
      weight += one.weight();
      confidence += one.weight() * one.confidence();
      right += one.weight() * one.score();
      squares += one.weight() * gap * gap;
      variance += one.weight() * one.weight() * one.confidence() * (1 - one.confidence());
    }
    if (actions.isEmpty()) {
      throw new IllegalArgumentException("no actions");
    }
    double gap = right - confidence;
    return new Calibration(
        confidence / weight,
        right / weight,
        squares / weight,
        gap == 0 ? 0 : gap / Math.sqrt(variance));
  }

  /** The chance of a {@link #z} so low if the confidence is honest; small when too confident. */
  public double chanceIfHonest() {
    return NormalDistribution.of(0, 1).cumulativeProbability(z);
  }
}
