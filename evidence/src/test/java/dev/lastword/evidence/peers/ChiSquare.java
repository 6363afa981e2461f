package dev.lastword.evidence.peers;

import dev.lastword.evidence.statistics.Tally;

/** Pearson's test of two error rates, without correction. */
public final class ChiSquare {

  private ChiSquare() {}

  public static double statistic(Tally before, Tally after) {
    double rate = before.plus(after).rate();
    double gap = after.rate() - before.rate();
    double variance = rate * (1 - rate) * (1.0 / before.reviewed() + 1.0 / after.reviewed());
    return gap * gap / variance;
  }

  public static double chance(double statistic) {
    return 2 * Normal.above(Math.sqrt(statistic));
  }
}
