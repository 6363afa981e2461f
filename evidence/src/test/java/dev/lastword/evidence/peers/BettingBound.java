package dev.lastword.evidence.peers;

import java.util.Set;

/** The upper bound of Waudby-Smith and Ramdas in the form of Bates and others 2021. */
public final class BettingBound {

  private BettingBound() {}

  /** Of so many reviews, wrong at these places, counted from 1. */
  public static double upper(Set<Integer> wrong, int reviewed, double risk) {
    return Bisection.between(
        0, 1, rate -> mostLogWealth(wrong, reviewed, risk, rate) >= -Math.log(risk));
  }

  private static double mostLogWealth(Set<Integer> wrong, int reviewed, double risk, double rate) {
    double sum = 0;
    double squares = 0;
    double variance = 0.25;
    double wealth = 0;
    double most = 0;
    for (int i = 1; i <= reviewed; i++) {
      double x = wrong.contains(i) ? 1 : 0;
      double stake = Math.min(1, Math.sqrt(-2 * Math.log(risk) / (reviewed * variance)));
      wealth += Math.log1p(-stake * (x - rate));
      most = Math.max(most, wealth);
      sum += x;
      double mean = (0.5 + sum) / (1 + i);
      squares += (x - mean) * (x - mean);
      variance = (0.25 + squares) / (1 + i);
    }
    return most;
  }
}
