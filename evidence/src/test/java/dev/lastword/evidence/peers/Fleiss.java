package dev.lastword.evidence.peers;

import java.util.List;

/** The kappa of Fleiss 1971: several reviewers, the same number for each action. */
public final class Fleiss {

  private Fleiss() {}

  /** Rows are actions, columns the number of each answer. */
  public static double kappa(List<List<Integer>> counts) {
    double raters = counts.getFirst().stream().mapToInt(n -> n).sum();
    double agreement = 0;
    double[] shares = new double[counts.getFirst().size()];
    for (List<Integer> row : counts) {
      for (int j = 0; j < shares.length; j++) {
        double n = row.get(j);
        agreement += n * (n - 1) / (raters * (raters - 1) * counts.size());
        shares[j] += n / (raters * counts.size());
      }
    }
    double byChance = 0;
    for (double share : shares) {
      byChance += share * share;
    }
    return (agreement - byChance) / (1 - byChance);
  }
}
