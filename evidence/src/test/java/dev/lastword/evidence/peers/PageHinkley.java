package dev.lastword.evidence.peers;

import java.util.ArrayList;
import java.util.List;

/** The sum of what exceeds the running mean, above its minimum. */
public final class PageHinkley {

  private PageHinkley() {}

  public static List<Double> path(List<Boolean> wrong, double drift) {
    List<Double> path = new ArrayList<>();
    double mean = 0;
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    for (boolean one : wrong) {
      double x = one ? 1 : 0;
      mean += (x - mean) / (path.size() + 1);
      sum += x - mean - drift;
      least = Math.min(least, sum);
      path.add(sum - least);
    }
    return path;
  }
}
