package dev.lastword.bench.year;

import dev.lastword.evidence.statistics.Tally;

/**
 * What was signed: every set of cases that passes is wrong at most so often, but for so much risk
 * in a year.
 *
 * @param limit an error rate in (0, 1)
 * @param risk the chance of breaking the promise, in (0, 1)
 */
record Promise(double limit, double risk) {

  static final Promise SIGNED = new Promise(0.02, 0.05);

  /** Known-wrong cases, put among the others to see how many of them people catch. */
  static final int SEEDS = 100;

  private static final double RISK_OF_SEEDS = 0.01;
  private static final int FAMILIES = 6;

  /** The risk of each family when all have the same. */
  double riskOfFamily() {
    return risk / FAMILIES;
  }

  /**
   * The limit for what people see, when they miss some; its risk is taken from the whole.
   *
   * @param caught of {@link #SEEDS}; at least 1
   */
  Promise afterSeeds(int caught) {
    double share = new Tally(caught, SEEDS).lower(RISK_OF_SEEDS);
    return new Promise(limit * share, risk - RISK_OF_SEEDS);
  }
}
