package dev.lastword.evidence.peers;

import dev.lastword.evidence.statistics.Judged;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/** Confidence recalibrated by a formula, fitted by maximum likelihood. */
public final class Recalibration {

  private Recalibration() {}

  /** Intercept and slope on the logit. */
  public static List<Double> logistic(List<Judged> actions) {
    return fit(actions, Recalibration::said, c -> new double[] {1, logit(c)});
  }

  /** The slope on the logit alone. */
  public static List<Double> temperature(List<Judged> actions) {
    return fit(actions, Recalibration::said, c -> new double[] {logit(c)});
  }

  /** Platt 1999: intercept and slope on the confidence, with his targets. */
  public static List<Double> platt(List<Judged> actions) {
    return fit(actions, plattTarget(actions), c -> new double[] {1, c});
  }

  public static List<Double> plattOnLogit(List<Judged> actions) {
    return fit(actions, plattTarget(actions), c -> new double[] {1, logit(c)});
  }

  /** Kull, Silva Filho and Flach 2017: intercept, factor of ln c, factor of -ln(1 - c). */
  public static List<Double> beta(List<Judged> actions) {
    return fit(actions, Recalibration::said, c -> new double[] {1, Math.log(c), -Math.log1p(-c)});
  }

  /** The refit when the factor of ln c is negative. */
  public static List<Double> betaWithoutA(List<Judged> actions) {
    return fit(actions, Recalibration::said, c -> new double[] {1, -Math.log1p(-c)});
  }

  public static double logit(double c) {
    return Math.log(c) - Math.log1p(-c);
  }

  public static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double said(Judged one) {
    return one.right() ? 1 : 0;
  }

  private static ToDoubleFunction<Judged> plattTarget(List<Judged> actions) {
    double right = actions.stream().filter(Judged::right).count();
    double wrong = actions.size() - right;
    return one -> one.right() ? (right + 1) / (right + 2) : 1 / (wrong + 2);
  }

  /** Newton's method, which needs no more than a few steps here. */
  private static List<Double> fit(
      List<Judged> actions, ToDoubleFunction<Judged> target, DoubleFunction<double[]> features) {
    int size = features.apply(0.5).length;
    double[] b = new double[size];
    for (int step = 0; step < 100; step++) {
      double[][] system = new double[size][size + 1];
      for (Judged one : actions) {
        double[] x = features.apply(one.confidence());
        double p = sigmoid(dot(b, x));
        for (int i = 0; i < size; i++) {
          system[i][size] += one.weight() * (target.applyAsDouble(one) - p) * x[i];
          for (int j = 0; j < size; j++) {
            system[i][j] += one.weight() * p * (1 - p) * x[i] * x[j];
          }
        }
      }
      double[] change = solved(system);
      for (int i = 0; i < size; i++) {
        b[i] += change[i];
      }
    }
    return Arrays.stream(b).boxed().toList();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Gauss and Jordan; the matrix is positive definite, so that no rows change places. */
  private static double[] solved(double[][] system) {
    int size = system.length;
    for (int i = 0; i < size; i++) {
      for (int row = 0; row < size; row++) {
        double factor = system[row][i] / system[i][i];
        for (int j = i; row != i && j <= size; j++) {
          system[row][j] -= factor * system[i][j];
        }
      }
    }
    double[] solution = new double[size];
    for (int i = 0; i < size; i++) {
      solution[i] = system[i][size] / system[i][i];
    }
    return solution;
  }
}
