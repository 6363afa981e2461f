package dev.lastword.evidence.threshold;

import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.statistics.Costs;
import dev.lastword.evidence.statistics.Judged;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an action costs on average, by the threshold from which on the AI acts alone. An estimate:
 * it never lets more through than the evidence does.
 *
 * @param points from high to low
 * @param reviewingAll what an action costs when a person reads every one
 */
public record CostCurve(List<Point> points, double reviewingAll) {

  /** The mean cost of an action at one threshold. */
  public record Point(BigDecimal at, double mean) {}

  public CostCurve {
    points = List.copyOf(points);
  }

  /**
   * Of the judged actions, each weighed by its chance of being judged.
   *
   * @return empty when nothing was judged
   */
  public static Optional<CostCurve> of(List<Observation> observations, Costs costs) {
    List<Judged> judged = observations.stream().flatMap(o -> o.judged().stream()).toList();
    if (judged.isEmpty()) {
      return Optional.empty();
    }
    List<Point> points = new ArrayList<>();
    for (BigDecimal at : ConfidenceGrid.of(observations).steps()) {
      points.add(new Point(at, costs.mean(judged, at.doubleValue())));
    }
    return Optional.of(new CostCurve(points, costs.mean(judged, Double.POSITIVE_INFINITY)));
  }

  /** The cheapest threshold, the strictest if several are; empty when reviewing all is cheapest. */
  public Optional<Point> cheapest() {
    return points.stream()
        .filter(point -> point.mean() < reviewingAll)
        .reduce((best, next) -> next.mean() < best.mean() ? next : best);
  }
}
