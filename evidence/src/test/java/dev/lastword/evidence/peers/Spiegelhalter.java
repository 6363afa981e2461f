package dev.lastword.evidence.peers;

import dev.lastword.evidence.statistics.Judged;
import java.util.List;

/** Spiegelhalter 1986: the Brier score against what honest confidence would score. */
public final class Spiegelhalter {

  private Spiegelhalter() {}

  public static double z(List<Judged> actions) {
    double sum = 0;
    double variance = 0;
    for (Judged one : actions) {
      double c = one.confidence();
      sum += ((one.right() ? 1 : 0) - c) * (1 - 2 * c);
      variance += (1 - 2 * c) * (1 - 2 * c) * c * (1 - c);
    }
    return sum / Math.sqrt(variance);
  }

  public static double chance(double z) {
    return 2 * Normal.above(Math.abs(z));
  }
}
