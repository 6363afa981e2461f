package dev.lastword.evidence.statistics;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How many of the reviewed actions of a slice were wrong. Everything here takes the reviewed ones
 * as a random or complete sample of the slice, and independent of each other.
 *
 * @param wrong at least 0, at most {@code reviewed}
 * @param reviewed at most 2<sup>31</sup>-1
 */
public record Tally(int wrong, int reviewed) {

  public static final Tally NOTHING = new Tally(0, 0);

  public Tally {
    if (wrong < 0 || wrong > reviewed) {
      throw new IllegalArgumentException(wrong + " wrong of " + reviewed);
    }
  }

  public int right() {
    return reviewed - wrong;
  }

  /** The share that was wrong; 0 when nothing was reviewed. */
  public double rate() {
    return reviewed == 0 ? 0 : (double) wrong / reviewed;
  }

  public Tally plus(Tally other) {
    return new Tally(wrong + other.wrong, reviewed + other.reviewed);
  }

  /** With so many more of them counted as wrong. */
  public Tally withMissing(int missing) {
    return new Tally(wrong + missing, reviewed + missing);
  }

  /**
   * The largest error rate that agrees with what was seen: Clopper and Pearson 1934, one-sided. For
   * one look, planned before.
   *
   * @param risk the chance that the true rate is above, in (0, 1)
   * @return in [0, 1]; 1 when nothing was reviewed
   */
  public double upper(double risk) {
    Risk.check(risk);
    return wrong == reviewed
        ? 1
        : BetaDistribution.of(wrong + 1.0, reviewed - wrong).inverseSurvivalProbability(risk);
  }

  /**
   * The smallest error rate that agrees with what was seen: Clopper and Pearson 1934, one-sided.
   *
   * @param risk the chance that the true rate is below, in (0, 1)
   */
  public double lower(double risk) {
    Risk.check(risk);
    return wrong == 0
        ? 0
        : BetaDistribution.of(wrong, reviewed - wrong + 1.0).inverseCumulativeProbability(risk);
  }

  /**
   * How likely so few wrong ones are if the error rate is the limit: P(Bin(reviewed, limit) &le;
   * wrong). At most {@code risk} is enough for "below the limit", at one look.
   *
   * @param limit an error rate in (0, 1)
   */
  public double chanceAt(double limit) {
    return BinomialDistribution.of(reviewed, Risk.check(limit)).cumulativeProbability(wrong);
  }

  /**
   * The natural logarithm of the evidence against an error rate of {@code limit} or more: the
   * likelihood under a rate spread evenly over [0, limit], by the likelihood at the limit. While
   * the rate is at or above the limit, the chance that this ever exceeds 1/d, however often
   * somebody looks, is at most d (Ville 1939; the mixture is that of Robbins 1970, cut off at the
   * limit).
   *
   * @param limit an error rate in (0, 1)
   */
  public double logEvidence(double limit) {
    return logEvidence(wrong, right(), Risk.check(limit));
  }

  /** The same for counts that need not be whole: what is to be expected of many reviews. */
  static double logEvidence(double wrong, double right, double limit) {
    double a = 1 + wrong;
    double b = 1 + right;
    return LogBeta.value(a, b)
        + Math.log(RegularizedBeta.value(limit, a, b))
        - a * Math.log(limit)
        - right * Math.log1p(-limit);
  }

  /**
   * The smallest limit that this is enough evidence for, at any look.
   *
   * @param risk the chance that it is ever claimed wrongly, in (0, 1)
   * @return in [0, 1]; 1 when there is none
   */
  public double anytimeUpper(double risk) {
    double enough = -Math.log(Risk.check(risk));
    double low = rate();
    double high = 1;
    while (high - low > 1e-13) {
      double middle = (low + high) / 2;
      if (middle > 0 && middle < 1 && logEvidence(middle) >= enough) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
