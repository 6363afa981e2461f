package dev.lastword.evidence.peers;

import java.util.List;

/** The large-sample standard error of Cohen's kappa: Fleiss, Cohen and Everitt 1969. */
public final class KappaError {

  private KappaError() {}

  public static double of(List<List<Integer>> table) {
    int size = table.size();
    double n = table.stream().flatMap(List::stream).mapToInt(c -> c).sum();
    double[] row = new double[size];
    double[] column = new double[size];
    double observed = 0;
    for (int i = 0; i < size; i++) {
      observed += table.get(i).get(i) / n;
      for (int j = 0; j < size; j++) {
        row[i] += table.get(i).get(j) / n;
        column[j] += table.get(i).get(j) / n;
      }
    }
    double expected = 0;
    for (int i = 0; i < size; i++) {
      expected += row[i] * column[i];
    }
    double kappa = (observed - expected) / (1 - expected);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double share = table.get(i).get(j) / n;
        double term =
            i == j ? 1 - (row[i] + column[i]) * (1 - kappa) : (column[i] + row[j]) * (1 - kappa);
        sum += share * term * term;
      }
    }
    double mean = kappa - expected * (1 - kappa);
    return Math.sqrt(Math.max(0, sum - mean * mean) / n) / (1 - expected);
  }
}
