package dev.lastword.evidence.statistics;

/**
 * The risk that each epoch may take. Evidence starts anew with a new AI, and every start is another
 * chance to be wrong: the shares 6/(&pi;<sup>2</sup>k<sup>2</sup>) add up to one.
 */
public final class EpochRisk {

  private EpochRisk() {}

  /**
   * The share of one epoch.
   *
   * @param risk of all epochs together, in (0, 1)
   * @param epoch counted from 1
   */
  public static double of(double risk, int epoch) {
    if (epoch < 1) {
      throw new IllegalArgumentException("epoch " + epoch);
    }
    return 6 * Risk.check(risk) / (Math.PI * Math.PI * epoch * epoch);
  }
}
