package dev.lastword.evidence.peers;

import dev.lastword.evidence.statistics.Tally;

/** Selection with guaranteed risk: Geifman and El-Yaniv 2017. */
public final class Sgr {

  private Sgr() {}

  /** Steps of the binary search over all confidences: the logarithm to the base 2, rounded up. */
  public static int steps(int labelled) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(labelled - 1);
  }

  public static double upper(Tally accepted, int labelled, double risk) {
    return accepted.upper(risk / steps(labelled));
  }
}
