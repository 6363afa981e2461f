package dev.lastword.evidence.peers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Many tests at once. */
public final class ManyTests {

  private ManyTests() {}

  /** How usual a score is among the scores of usual inputs: its conformal p-value. */
  public static double conformal(List<Double> scores, double score) {
    return (1.0 + scores.stream().filter(s -> s >= score).count()) / (scores.size() + 1);
  }

  /** Benjamini and Hochberg 1995, of rising p-values. */
  public static List<Double> adjusted(List<Double> p) {
    List<Double> adjusted = new ArrayList<>();
    double least = 1;
    for (int i = p.size(); i >= 1; i--) {
      least = Math.min(least, p.get(i - 1) * p.size() / i);
      adjusted.add(least);
    }
    Collections.reverse(adjusted);
    return adjusted;
  }

  /** Wang and Ramdas 2022: how many of the largest are enough together. */
  public static int rejected(List<Double> evidence, double share) {
    List<Double> falling = evidence.stream().sorted(Comparator.reverseOrder()).toList();
    int rejected = 0;
    for (int k = 1; k <= falling.size(); k++) {
      if (falling.get(k - 1) * k * share >= falling.size()) {
        rejected = k;
      }
    }
    return rejected;
  }
}
