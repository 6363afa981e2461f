package dev.lastword.bench.year;

import dev.lastword.evidence.statistics.Bets;
import dev.lastword.evidence.statistics.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What people judged of one family since everything was last reviewed, by month and band. */
final class Evidence {

  /** The start of the sequence of thresholds holds this share of the family at least. */
  private static final double SHARE_AT_START = 0.25;

  private final List<Month> months = new ArrayList<>();

  private static final class Month {
    /** Of being reviewed; the same all month. */
    final double[] chance = new double[Bands.ALL];

    final int[] cases = new int[Bands.ALL];
    final int[] right = new int[Bands.ALL];
    final int[] wrong = new int[Bands.ALL];
  }

  /**
   * Begins a month.
   *
   * @param passing how many bands pass
   * @param chance of a spot check among those
   */
  void begin(int passing, double chance) {
    Month month = new Month();
    for (int band = 0; band < Bands.ALL; band++) {
      month.chance[band] = band < passing ? chance : 1;
    }
    months.add(month);
  }

  void arrived(int band) {
    months.getLast().cases[band]++;
  }

  void judged(int band, boolean wrong) {
    Month month = months.getLast();
    (wrong ? month.wrong : month.right)[band]++;
  }

  int months() {
    return months.size();
  }

  /** The cases of the last month in so many bands, reviewed or not. */
  int lastCases(int bands) {
    return sum(months.getLast().cases, bands);
  }

  /** All judgements in so many bands, each counted once, however likely it was. */
  Tally tally(int bands) {
    return between(0, bands);
  }

  Tally between(int from, int to) {
    Tally tally = Tally.NOTHING;
    for (Month month : months) {
      for (int band = from; band < to; band++) {
        int wrong = month.wrong[band];
        tally = tally.plus(new Tally(wrong, wrong + month.right[band]));
      }
    }
    return tally;
  }

  /** All judgements in so many bands, weighted by how likely they were, for {@link Bets}. */
  List<Bets.Group> groups(int bands) {
    Map<Double, Bets.Group> groups = new TreeMap<>();
    for (Month month : months) {
      double least = 1;
      for (int band = 0; band < bands; band++) {
        least = Math.min(least, month.chance[band]);
      }
      for (int band = 0; band < bands; band++) {
        double weight = least / month.chance[band];
        groups.merge(
            weight,
            new Bets.Group(weight, month.right[band], month.wrong[band]),
            (a, b) -> new Bets.Group(weight, a.right() + b.right(), a.wrong() + b.wrong()));
      }
    }
    return List.copyOf(groups.values());
  }

  /**
   * How many bands the sequence starts with, seen from the confidences of the first month alone:
   * the first threshold with a quarter of the family, and with so many cases that it would pass if
   * none were wrong.
   *
   * @return more than {@link Bands#PASSABLE} when no threshold has
   */
  int start(Promise promise) {
    int[] cases = months.getFirst().cases;
    double needed = Math.ceil(Math.log(promise.riskOfFamily()) / Math.log1p(-promise.limit()));
    int start = 1;
    while (start <= Bands.PASSABLE
        && (sum(cases, start) < needed
            || sum(cases, start) < SHARE_AT_START * sum(cases, Bands.ALL))) {
      start++;
    }
    return start;
  }

  private static int sum(int[] counts, int bands) {
    int sum = 0;
    for (int band = 0; band < bands; band++) {
      sum += counts[band];
    }
    return sum;
  }
}
