package dev.lastword.evidence.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * What a confidence is worth, as two numbers that tell how much is known: the {@link Isotonic} fit
 * with one more action there that was wrong, and with one that was right (Vovk and Petej 2014).
 *
 * @param low when it was wrong, in [0, 1]
 * @param high when it was right, in [low, 1]
 */
public record VennAbers(double low, double high) {

  /**
   * Of a confidence, judged by these actions; the one more has weight 1.
   *
   * @param confidence in [0, 1]
   */
  public static VennAbers at(double confidence, List<Judged> actions) {
    return new VennAbers(fit(confidence, false, actions), fit(confidence, true, actions));
  }

  /** Both in one number, in [0, 1]. */
  public double merged() {
    return high / (1 - low + high);
  }

  private static double fit(double confidence, boolean right, List<Judged> actions) {
    List<Judged> more = new ArrayList<>(actions);
    more.add(new Judged(confidence, right, 1));
    return Isotonic.of(more).at(confidence);
  }
}
