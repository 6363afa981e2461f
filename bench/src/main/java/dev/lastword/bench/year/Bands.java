package dev.lastword.bench.year;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The bands of confidence between the nine thresholds, from the strictest; below all is the last.
 */
final class Bands {

  private static final double[] THRESHOLDS = {.999, .995, .99, .98, .97, .95, .925, .90, .80};

  /** How many may pass. */
  static final int PASSABLE = THRESHOLDS.length;

  static final int ALL = PASSABLE + 1;

  private Bands() {}

  /** The threshold at which so many bands pass; 1 to {@link #PASSABLE}. */
  static double threshold(int passing) {
    return THRESHOLDS[passing - 1];
  }

  /** The share of each band, when the log odds of confidence are normal. */
  static double[] shares(double mean, double deviation) {
    NormalDistribution logOdds = NormalDistribution.of(mean, deviation);
    double[] shares = new double[ALL];
    double above = 0;
    for (int band = 0; band < PASSABLE; band++) {
      double threshold = THRESHOLDS[band];
      double now = logOdds.survivalProbability(Math.log(threshold / (1 - threshold)));
      shares[band] = now - above;
      above = now;
    }
    shares[PASSABLE] = 1 - above;
    return shares;
  }
}
