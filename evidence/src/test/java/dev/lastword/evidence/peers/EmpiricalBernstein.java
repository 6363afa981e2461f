package dev.lastword.evidence.peers;

import dev.lastword.evidence.statistics.Tally;

/** The empirical Bernstein bound of Maurer and Pontil 2009. */
public final class EmpiricalBernstein {

  private EmpiricalBernstein() {}

  public static double upper(Tally tally, double risk) {
    double n = tally.reviewed();
    double variance = tally.rate() * (1 - tally.rate()) * n / (n - 1);
    double log = Math.log(2 / risk);
    return tally.rate() + Math.sqrt(2 * variance * log / n) + 7 * log / (3 * (n - 1));
  }
}
