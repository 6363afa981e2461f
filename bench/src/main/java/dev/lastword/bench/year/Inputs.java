package dev.lastword.bench.year;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The ordinary inputs of a family: how hard they are, and how sure the AI says it is.
 *
 * <p>The log odds of being right differ from input to input by a normal distribution. How widely is
 * chosen so that, with odds of being wrong 4.5 times as high, all inputs are wrong in 12.8 %, as in
 * the study.
 *
 * @param centre the mean of the log odds of being right
 * @param overconfidence what the AI adds to the log odds when it reports them
 * @param noise standard deviation of what it reports, above 0
 */
record Inputs(double centre, double overconfidence, double noise) {

  private static final double SPREAD = 1.62;

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);
  private static final int POINTS = 2_000;
  private static final double REACH = 8;

  /** The mean of the log odds of being right with which so many are wrong. */
  static double centre(double share) {
    double low = -10;
    double high = 20;
    while (high - low > 1e-9) {
      double middle = (low + high) / 2;
      boolean tooEasy = mean(z -> logistic(-middle - SPREAD * z)) < share;
      low = tooEasy ? low : middle;
      high = tooEasy ? middle : high;
    }
    return low;
  }

  /** The share of each band of confidence. */
  double[] shares() {
    return Bands.shares(centre + overconfidence, Math.hypot(SPREAD, noise));
  }

  /**
   * The share that is in a band of confidence and wrong, for each band.
   *
   * @param worse what the odds of being wrong are multiplied by, confidence staying as it is
   */
  double[] wrong(double worse) {
    double[] sum = new double[Bands.ALL];
    for (int point = 0; point < POINTS; point++) {
      double right = centre + SPREAD * at(point);
      double weight = weight(point) * logistic(Math.log(worse) - right);
      double[] shares = Bands.shares(right + overconfidence, noise);
      for (int band = 0; band < Bands.ALL; band++) {
        sum[band] += weight * shares[band];
      }
    }
    return sum;
  }

  double meanConfidence() {
    double deviation = Math.hypot(SPREAD, noise);
    return mean(z -> logistic(centre + overconfidence + deviation * z));
  }

  private static double mean(DoubleUnaryOperator ofStandardNormal) {
    double sum = 0;
    for (int point = 0; point < POINTS; point++) {
      sum += weight(point) * ofStandardNormal.applyAsDouble(at(point));
    }
    return sum;
  }

  private static double at(int point) {
    return REACH * (2 * (point + 0.5) / POINTS - 1);
  }

  private static double weight(int point) {
    return STANDARD.density(at(point)) * 2 * REACH / POINTS;
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
