package dev.lastword.evidence.peers;

import dev.lastword.evidence.statistics.Judged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Calibration errors that depend on bins. */
public record BinnedError(double expected, double largest, double squared, double debiased) {

  public static BinnedError ofEqualWidth(List<Judged> actions, int bins) {
    List<List<Judged>> all = new ArrayList<>();
    for (int i = 0; i < bins; i++) {
      all.add(new ArrayList<>());
    }
    for (Judged one : actions) {
      all.get(Math.min(bins - 1, (int) (one.confidence() * bins))).add(one);
    }
    return of(all);
  }

  public static BinnedError ofEqualCount(List<Judged> actions, int bins) {
    List<Judged> sorted = new ArrayList<>(actions);
    sorted.sort(Comparator.comparingDouble(Judged::confidence));
    List<List<Judged>> all = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < bins; i++) {
      int to = from + sorted.size() / bins + (i < sorted.size() % bins ? 1 : 0);
      all.add(sorted.subList(from, to));
      from = to;
    }
    return of(all);
  }

  private static BinnedError of(List<List<Judged>> bins) {
    double total = bins.stream().flatMap(List::stream).mapToDouble(Judged::weight).sum();
    double expected = 0;
    double largest = 0;
    double squared = 0;
    double debiased = 0;
    for (List<Judged> bin : bins.stream().filter(b -> !b.isEmpty()).toList()) {
      double weight = bin.stream().mapToDouble(Judged::weight).sum();
      double right = bin.stream().filter(Judged::right).mapToDouble(Judged::weight).sum() / weight;
      double confidence = bin.stream().mapToDouble(a -> a.weight() * a.confidence()).sum() / weight;
      double gap = Math.abs(right - confidence);
      expected += weight / total * gap;
      largest = Math.max(largest, gap);
      squared += weight / total * gap * gap;
      debiased += weight / total * (gap * gap - right * (1 - right) / (bin.size() - 1));
    }
    return new BinnedError(expected, largest, squared, debiased);
  }
}
