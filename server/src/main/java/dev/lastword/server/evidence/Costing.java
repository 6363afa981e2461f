package dev.lastword.server.evidence;

import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.label.SliceCount;
import dev.lastword.evidence.statistics.Costs;
import dev.lastword.evidence.threshold.CostCurve;
import dev.lastword.evidence.threshold.Step;
import dev.lastword.evidence.threshold.ThresholdSweep;
import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.file.Stakes;
import dev.lastword.policy.words.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What mistakes and reviews together cost an action on average, by threshold. An estimate: it never
 * lets more through than the evidence does.
 *
 * @param wrong what a wrong action costs
 * @param review what a review costs, in the same currency
 */
record Costing(CostCurve curve, MoneyText.Amount wrong, MoneyText.Amount review) {

  /**
   * Of the actions for which no rule fired.
   *
   * @return empty unless the stakes say both in one currency, or when little was judged
   */
  static Optional<Costing> of(List<Observation> unruled, Stakes stakes) {
    Optional<MoneyText.Amount> wrong = stakes.wrongAction().filter(cost -> cost.minor() > 0);
    Optional<MoneyText.Amount> review = stakes.review();
    if (SliceCount.of(unruled).answered().reviewed() < Honesty.FEWEST
        || wrong.isEmpty()
        || review.isEmpty()
        || !wrong.get().currency().equals(review.get().currency())) {
      return Optional.empty();
    }
    return CostCurve.of(unruled, new Costs(wrong.get().minor(), review.get().minor(), 0))
        .map(curve -> new Costing(curve, wrong.get(), review.get()));
  }

  /** The cheapest threshold; empty when it is cheapest to review every action. */
  Optional<CostCurve.Point> cheapest() {
    return curve.cheapest();
  }

  /** The stricter of the cheapest and the one that is shown; empty without either. */
  Optional<BigDecimal> proposed(ThresholdSweep sweep) {
    Optional<BigDecimal> shown = sweep.proven().map(Step::at);
    Optional<BigDecimal> cheap = cheapest().map(CostCurve.Point::at);
    return shown.isEmpty() || cheap.isEmpty()
        ? Optional.empty()
        : Stream.concat(shown.stream(), cheap.stream()).max(BigDecimal::compareTo);
  }

  /** What is cheapest, and what is proposed, in sentences. */
  String words(ThresholdSweep sweep) {
    String stakes =
        "At %s for a wrong action and %s for a review"
            .formatted(Figures.amount(wrong), Figures.amount(review));
    String cheap =
        cheapest()
            .map(point ->
                "%s, %s is cheapest: %s an action on average."
                    .formatted(stakes, point.at().toPlainString(), money(point.mean())))
            .orElse(stakes + ", it is cheapest that a person reviews every action.");
    return cheap
        + proposed(sweep)
            .map(at -> " Proposed is the stricter of both: %s.".formatted(at.toPlainString()))
            .orElse("");
  }

  private String money(double minor) {
    return Figures.amount(new MoneyText.Amount(Math.round(minor), review.currency()));
  }
}
