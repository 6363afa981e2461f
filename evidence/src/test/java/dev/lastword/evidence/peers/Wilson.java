package dev.lastword.evidence.peers;

import dev.lastword.evidence.statistics.Tally;

/** The score interval of Wilson 1927, one-sided. */
public final class Wilson {

  private Wilson() {}

  public static double upper(Tally tally, double risk) {
    return bound(tally, Normal.exceeded(risk));
  }

  public static double lower(Tally tally, double risk) {
    return bound(tally, -Normal.exceeded(risk));
  }

  private static double bound(Tally tally, double z) {
    double n = tally.reviewed();
    double p = tally.rate();
    double root = Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return (p + z * z / (2 * n) + z * root) / (1 + z * z / n);
  }
}
