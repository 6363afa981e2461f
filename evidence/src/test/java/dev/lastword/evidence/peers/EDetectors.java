package dev.lastword.evidence.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Evidence that the error rate has risen, at no known time: Shin, Ramdas and Rinaldo 2022. */
public record EDetectors(double limit, List<Double> stakes) {

  /** Shiryaev and Roberts: every action may have been the first of the change. */
  public List<Double> sums(List<Boolean> wrong) {
    return path(wrong, value -> value + 1);
  }

  /** CUSUM: starts anew when there is less than none. */
  public List<Double> restarts(List<Boolean> wrong) {
    return path(wrong, value -> Math.max(value, 1));
  }

  private List<Double> path(List<Boolean> wrong, DoubleUnaryOperator before) {
    double[] values = new double[stakes.size()];
    List<Double> path = new ArrayList<>();
    for (boolean one : wrong) {
      double sum = 0;
      for (int k = 0; k < values.length; k++) {
        double factor = 1 + stakes.get(k) * ((one ? 1 : 0) - limit);
        values[k] = before.applyAsDouble(values[k]) * factor;
        sum += values[k];
      }
      path.add(sum / values.length);
    }
    return path;
  }
}
