package dev.lastword.cli.evidence;

import dev.lastword.cli.screen.Page;
import dev.lastword.evidence.report.SweepReport;
import dev.lastword.evidence.threshold.CostCurve;
import dev.lastword.policy.file.QueueName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a policy could say instead of what it says now.
 *
 * @param justified by the evidence
 * @param curve what it would cost; empty without stakes
 * @param draft of a file with the threshold proposed; empty when none was asked for, or is
 *     justified
 */
record Proposal(
    SweptPolicy policy,
    Optional<BigDecimal> justified,
    Optional<CostCurve> curve,
    Optional<Draft> draft) {

  /** A file that was written. */
  record Draft(String file, int tests, List<String> failing) {}

  /**
   * The same for scripts.
   *
   * @param now the threshold of the policy
   * @param cheapest the threshold at which mistakes and reviews together cost least
   * @param threshold the stricter of the cheapest and the one that is justified
   * @param leads {@code looser}, {@code stricter} or {@code same}
   */
  record Json(
      String policy,
      @Nullable BigDecimal now,
      @Nullable BigDecimal cheapest,
      @Nullable BigDecimal threshold,
      @Nullable String leads,
      @Nullable Draft draft) {}

  Json json() {
    return new Json(
        policy.file().toString(),
        policy.threshold().orElse(null),
        cheapest().map(CostCurve.Point::at).orElse(null),
        threshold().orElse(null),
        threshold().map(this::leads).orElse(null),
        draft.orElse(null));
  }

  private Optional<CostCurve.Point> cheapest() {
    return curve.flatMap(CostCurve::cheapest);
  }

  /** The stricter of both; none when nothing is justified, or when reviewing all is cheapest. */
  Optional<BigDecimal> threshold() {
    if (justified.isEmpty() || (curve.isPresent() && cheapest().isEmpty())) {
      return Optional.empty();
    }
    return Stream.concat(justified.stream(), cheapest().stream().map(CostCurve.Point::at))
        .max(BigDecimal::compareTo);
  }

  private String leads(BigDecimal threshold) {
    int more = policy.threshold().map(threshold::compareTo).orElse(1);
    return more > 0 ? "stricter" : more < 0 ? "looser" : "same";
  }

  void print(Page page) {
    curve.ifPresent(costs -> page.line("%s", cost(costs)));
    threshold()
        .ifPresent(threshold ->
            page.line(
                "Proposed: %s. %s asks for %s now; the proposal is %s.",
                threshold.toPlainString(),
                policy.file(),
                policy.threshold().map(BigDecimal::toPlainString).orElse("no confidence"),
                leads(threshold).equals("same") ? "the same" : leads(threshold)));
    draft.ifPresent(written -> print(written, page));
  }

  private String cost(CostCurve costs) {
    String stakes =
        "With %s for a wrong action and %s for a review, as the policy's stakes say,"
            .formatted(policy.wrongAction(), policy.review());
    return costs
        .cheapest()
        .map(point ->
            "%s a confidence of %s is cheapest: %s an action on average, mistakes and reviews together%s; if a person reviews every action it is %s.%s"
                .formatted(
                    stakes,
                    point.at().toPlainString(),
                    policy.money(point.mean()),
                    today(costs),
                    policy.money(costs.reviewingAll()),
                    justified.filter(at -> at.compareTo(point.at()) > 0).isPresent()
                        ? " That it keeps the limit is not shown."
                        : ""))
        .orElse(stakes + " it is cheapest that a person reviews every action.");
  }

  /** What it costs today, if that is one of the confidences that were tried. */
  private String today(CostCurve costs) {
    return policy
        .threshold()
        .flatMap(now ->
            costs.points().stream().filter(point -> point.at().compareTo(now) == 0).findFirst())
        .map(point ->
            ", today with %s it is %s"
                .formatted(point.at().toPlainString(), policy.money(point.mean())))
        .orElse("");
  }

  Optional<SweepReport.Costing> costing() {
    return curve.map(costs -> new SweepReport.Costing(costs, cost(costs)));
  }

  SweepReport.Change change() {
    return new SweepReport.Change(
        policy.threshold(),
        threshold(),
        policy.policy().owner().value(),
        policy.policy().signOff().stream().map(QueueName::value).sorted().toList());
  }

  private static void print(Draft written, Page page) {
    page.line(
        "Draft: %s. Nothing is in force: people test, sign and activate it like any other.",
        written.file());
    if (!written.failing().isEmpty()) {
      page.line(
          "Of its %,d tests %,d expect the old threshold: %s",
          written.tests(), written.failing().size(), String.join("; ", written.failing()));
    }
  }
}
