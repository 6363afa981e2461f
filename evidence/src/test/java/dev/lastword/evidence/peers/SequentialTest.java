package dev.lastword.evidence.peers;

import java.util.ArrayList;
import java.util.List;

/** The sequential test between two error rates (Wald 1945), and Page's sum of 1954. */
public record SequentialTest(double usual, double worse) {

  public double ifWrong() {
    return Math.log(worse / usual);
  }

  public double ifRight() {
    return Math.log1p(-worse) - Math.log1p(-usual);
  }

  /** What the points of a right and a wrong action are made of. */
  public double ratio() {
    return (ifWrong() - ifRight()) / -ifRight();
  }

  public static double upper(double alpha, double beta) {
    return Math.log((1 - beta) / alpha);
  }

  public static double lower(double alpha, double beta) {
    return Math.log(beta / (1 - alpha));
  }

  /** The sums after each action, never below 0. */
  public List<Double> cusum(List<Boolean> wrong) {
    List<Double> path = new ArrayList<>();
    double sum = 0;
    for (boolean one : wrong) {
      sum = Math.max(0, sum + (one ? ifWrong() : ifRight()));
      path.add(sum);
    }
    return path;
  }
}
