package dev.lastword.evidence.peers;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Losses between 0 and 1, of which only the mean is known: p-values of "the mean of all is at least
 * the limit", and the bounds that follow.
 */
public record BoundedLoss(double mean, int reviewed) {

  /** Hoeffding 1963. */
  public double hoeffding(double limit) {
    double gap = Math.max(0, limit - mean);
    return Math.exp(-2 * reviewed * gap * gap);
  }

  /** Chernoff's form, by the Kullback-Leibler divergence. */
  public double chernoff(double limit) {
    double low = Math.min(mean, limit);
    double wrong = low == 0 ? 0 : low * Math.log(low / limit);
    return Math.exp(-reviewed * (wrong + (1 - low) * Math.log((1 - low) / (1 - limit))));
  }

  /** Bentkus 2004. Rounds n times the mean up, but not what only arithmetic put above a whole. */
  public double bentkus(double limit) {
    int sum = (int) Math.ceil(reviewed * mean - 1e-9);
    return Math.E * BinomialDistribution.of(reviewed, limit).cumulativeProbability(sum);
  }

  /** The better of the last two: Bates and others 2021. */
  public double best(double limit) {
    return Math.min(chernoff(limit), bentkus(limit));
  }

  public double upperHoeffding(double risk) {
    return mean + Math.sqrt(-Math.log(risk) / (2 * reviewed));
  }

  /** The smallest limit with a p-value of at most the risk. */
  public double upper(DoubleUnaryOperator p, double risk) {
    return Bisection.between(mean, 1 - 1e-12, limit -> p.applyAsDouble(limit) <= risk);
  }
}
