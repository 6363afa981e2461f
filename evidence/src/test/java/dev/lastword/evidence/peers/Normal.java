package dev.lastword.evidence.peers;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
final class Normal {

  private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

  private Normal() {}

  /** The value that is exceeded with this chance. */
  static double exceeded(double chance) {
    return STANDARD.inverseSurvivalProbability(chance);
  }

  static double above(double z) {
    return STANDARD.survivalProbability(z);
  }
}
