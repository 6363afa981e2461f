package dev.lastword.evidence.report;

import static dev.lastword.evidence.report.Figures.about;
import static dev.lastword.evidence.report.Figures.bound;
import static dev.lastword.evidence.report.Figures.count;

import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.label.SliceCount;
import dev.lastword.evidence.statistics.Calibration;
import dev.lastword.evidence.statistics.Tally;
import dev.lastword.evidence.threshold.Step;
import dev.lastword.evidence.threshold.ThresholdSweep;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the report counts with: rates with what people miss in them, and months. */
final class Measured {

  private static final double DAYS_OF_A_MONTH = 30;
  private static final double DAYS_OF_A_WEEK = 7;
  private static final double WITHOUT_TIMES = 1_000;

  private final SweepReport report;
  private final ThresholdSweep sweep;
  private final List<Observation> actions;
  private final double days;

  Measured(SweepReport report) {
    this.report = report;
    sweep = report.current().sweep();
    actions = report.current().epoch().observations();
    double span =
        Duration.between(actions.getFirst().at(), actions.getLast().at()).toMinutes() / 1_440.0;
    days = Math.max(1, span);
  }

  /**
   * The largest error rate that agrees with a step, at any look if that was asked for, with what
   * people may have missed.
   */
  double worst(Step step) {
    return Math.min(1, sweep.worst(step) / seen());
  }

  /** The error rate to expect: the one that was found, with the share that people overlook. */
  double expected(Step step) {
    double noticed =
        report.noticed().map(rate -> new Tally(rate.caught(), rate.seeded()).rate()).orElse(1.0);
    return rate(step) / Math.max(noticed, seen());
  }

  /** The error rate found; where chances of being judged differ, each counts for those it is of. */
  private double rate(Step step) {
    return isEven(step)
        ? step.gated().rate()
        : 1 - Calibration.of(Pictures.judged(slice(step.at()))).right();
  }

  boolean isEven(Step step) {
    return SliceCount.of(slice(step.at())).isEvenlyReviewed();
  }

  /** How many actions of the log are at least so sure. */
  int from(BigDecimal threshold) {
    return slice(threshold).size();
  }

  private List<Observation> slice(BigDecimal threshold) {
    return actions.stream().filter(action -> action.isAtLeast(threshold)).toList();
  }

  /** What is found is this share of what is wrong, at least. */
  private double seen() {
    return sweep.aim().errorLimit() / report.wanted().errorLimit();
  }

  /** The limit that was asked for. */
  String limit() {
    return bound(report.wanted().errorLimit());
  }

  /** The limit that what people find has to keep. */
  String loweredLimit() {
    return bound(sweep.aim().errorLimit());
  }

  /** How many would be read today. */
  String read(Optional<BigDecimal> now) {
    double all = perMonth(sweep.population());
    return now.map(at -> "about %s today".formatted(about(all - perMonth(from(at)))))
        .orElseGet(() -> "of all %s".formatted(about(all)));
  }

  String month() {
    return report.hasTimes() ? "in a month of 30 days" : "of every 1,000 actions";
  }

  double perMonth(int actionsInTheLog) {
    return report.hasTimes()
        ? actionsInTheLog * DAYS_OF_A_MONTH / days
        : actionsInTheLog * WITHOUT_TIMES / Math.max(1, sweep.population());
  }

  double perWeek(int actionsInTheLog) {
    return actionsInTheLog * DAYS_OF_A_WEEK / days;
  }

  static String actions(int count) {
    return count == 1 ? "1 action" : count(count) + " actions";
  }
}
