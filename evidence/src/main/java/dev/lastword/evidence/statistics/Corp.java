package dev.lastword.evidence.statistics;

import java.util.List;

/**
 * What a Brier score is made of: {@code miscalibration - discrimination + uncertainty}, with the
 * {@link Isotonic} fit (Dimitriadis, Gneiting and Jordan 2021).
 *
 * @param miscalibration what the fit improves; at least 0
 * @param discrimination what knowing the confidence is worth; at least 0
 * @param uncertainty the score of always saying the overall share
 */
public record Corp(double miscalibration, double discrimination, double uncertainty) {

  /** Of at least one action. */
  public static Corp of(List<Judged> actions) {
    Isotonic fit = Isotonic.of(actions);
    double share = Calibration.of(actions).right();
    double score = 0;
    double fitted = 0;
    double flat = 0;
    double weight = 0;
    for (Judged one : actions) {
      weight += one.weight();
      score += one.weight() * square(one.score() - one.confidence());
      fitted += one.weight() * square(one.score() - fit.at(one.confidence()));
      flat += one.weight() * square(one.score() - share);
    }
    return new Corp((score - fitted) / weight, (flat - fitted) / weight, flat / weight);
  }

  private static double square(double x) {
    return x * x;
  }
}
