package dev.lastword.cli.evidence;

import dev.lastword.api.RawJson;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Table;
import dev.lastword.evidence.Aim;
import dev.lastword.evidence.epoch.Epoch;
import dev.lastword.evidence.log.DecisionLog;
import dev.lastword.evidence.log.Slips;
import dev.lastword.evidence.offline.EpochSweep;
import dev.lastword.evidence.offline.LogSweep;
import dev.lastword.evidence.report.SweepReport;
import dev.lastword.evidence.threshold.Look;
import dev.lastword.evidence.threshold.Step;
import dev.lastword.evidence.threshold.ThresholdSweep;
import dev.lastword.policy.words.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * From which confidence on an AI may act alone, and what that rests on.
 *
 * @param wanted the limit and assurance that were asked for
 * @param noticed known mistakes; when given, the sweep aimed at a lower limit
 * @param proposal for the policy that was named
 */
record ShownSweep(
    DecisionLog log,
    LogSweep swept,
    Aim wanted,
    Optional<Noticed> noticed,
    Optional<Proposal> proposal)
    implements Answer {

  /**
   * The same for scripts.
   *
   * @param threshold confidences from here on; {@code null} when none is justified
   * @param reason {@code proven} or {@code not-enough-evidence}
   * @param says the reason in words
   * @param released share of all actions that would go ahead alone
   * @param bound the largest error rate that agrees with what was seen, at any look with {@code
   *     --any-time}; of the threshold, or of the first point when there is none
   * @param sample judged actions that were used
   * @param population all actions of the epoch
   * @param right what counts as right, for each log
   */
  record Json(
      RawJson threshold,
      String reason,
      String says,
      double released,
      @Nullable Double bound,
      List<Point> grid,
      int sample,
      int population,
      String model,
      int epoch,
      List<Voided> voided,
      List<String> right,
      List<Left> leftOut,
      Proposal.@Nullable Json proposal) {}

  /** One confidence that was tried. */
  record Point(BigDecimal at, int n, int wrong, double bound, boolean passed) {
    static Point of(Step step, double bound) {
      return new Point(
          step.at(), step.gated().reviewed(), step.gated().wrong(), bound, step.passed());
    }
  }

  /**
   * A threshold that was shown and does not hold any more.
   *
   * @param since when; null for a log without times
   */
  record Voided(BigDecimal threshold, String model, String because, @Nullable Instant since) {
    String words() {
      String when =
          since == null
              ? "Since then"
              : "On " + Figures.date(LocalDate.ofInstant(since, ZoneOffset.UTC));
      return "Void: the threshold %s that was shown for %s. %s %s."
          .formatted(threshold.toPlainString(), named(model), when, because);
    }
  }

  /** Lines that were not used, the first places, and the same in words. */
  record Left(String kind, int lines, List<String> first, String words) {
    static Left of(Slips.Counted counted) {
      String kind = counted.slip().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return new Left(kind, counted.lines(), counted.places(), counted.words());
    }
  }

  private ThresholdSweep sweep() {
    return swept.current().sweep();
  }

  @Override
  public Json json() {
    ThresholdSweep sweep = sweep();
    Step told = sweep.proven().or(() -> sweep.steps().stream().findFirst()).orElse(null);
    return new Json(
        new RawJson(sweep.proven().map(step -> step.at().toPlainString()).orElse("null")),
        sweep.proven().isPresent() ? "proven" : "not-enough-evidence",
        sentence(),
        sweep.released(),
        told == null ? null : sweep.worst(told),
        sweep.steps().stream().map(step -> Point.of(step, sweep.worst(step))).toList(),
        sweep.sample(),
        sweep.population(),
        swept.current().epoch().model(),
        swept.current().epoch().number(),
        voided(),
        log.right(),
        log.slips().counted().stream().map(Left::of).toList(),
        proposal.map(Proposal::json).orElse(null));
  }

  /** The same as a page for whoever decides. */
  SweepReport report() {
    return new SweepReport(
        proposal
            .map(p -> p.policy().policy().title())
            .orElseGet(() -> "What " + subject() + " may do alone"),
        swept.current(),
        log.hasTimes(),
        voided().stream().map(Voided::words).toList(),
        wanted,
        noticed.map(Noticed::rate),
        right(),
        log.slips().counted().stream().map(Slips.Counted::words).toList(),
        proposal.flatMap(Proposal::costing),
        proposal.map(Proposal::change));
  }

  private String subject() {
    String model = swept.current().epoch().model();
    return model.isEmpty() ? "this AI" : "the AI " + model;
  }

  /** Once if it is the same for every log. */
  private List<String> right() {
    List<String> different = log.right().stream().distinct().toList();
    return different.size() == 1 ? different : log.right();
  }

  private List<Voided> voided() {
    return swept.voided().stream().map(epoch -> voided(epoch, after(epoch).epoch())).toList();
  }

  private Voided voided(EpochSweep ended, Epoch next) {
    return new Voided(
        ended.sweep().proven().orElseThrow().at(),
        ended.epoch().model(),
        next.cause().words(),
        log.hasTimes() ? next.since() : null);
  }

  /** Why and when an epoch ended is why and when the next one began. */
  private EpochSweep after(EpochSweep epoch) {
    int next = epoch.epoch().number();
    return next < swept.before().size() ? swept.before().get(next) : swept.current();
  }

  @Override
  public void print(Page page) {
    for (Voided gone : voided()) {
      page.line("%s", gone.words());
    }
    page.line("%s", sentence());
    page.line("%s", basis());
    page.line("%s", reviewers());
    if (!sweep().steps().isEmpty()) {
      page.blank();
      table().print(page);
    }
    page.blank();
    proposal.ifPresent(proposed -> proposed.print(page));
    log.right().stream().distinct().forEach(words -> page.line("Right means that %s.", words));
    log.slips().counted().forEach(slip -> page.line("Left out: %s.", slip.words()));
    page.line("%s", assumption());
  }

  private String sentence() {
    ThresholdSweep sweep = sweep();
    return switch (sweep.answer()) {
      case PROVEN -> {
        Step step = sweep.proven().orElseThrow();
        yield "From a confidence of %s on it may act alone: %s of the actions, of which at most %s are wrong."
            .formatted(step.at(), percent(sweep.released()), percent(sweep.worst(step)));
      }
      case TOO_FEW ->
          "Not enough evidence: %,d judged action%s. Even if every one were right, it takes %,d of them above a threshold to show a limit of %s."
              .formatted(
                  sweep.sample(),
                  sweep.sample() == 1 ? "" : "s",
                  sweep.aim().fewestReviewed(),
                  percent(sweep.aim().errorLimit()));
      case NOT_SHOWN -> notShown(sweep);
      case OVER_THE_LIMIT -> overTheLimit(sweep);
    };
  }

  private static String overTheLimit(ThresholdSweep sweep) {
    Step first = sweep.steps().getFirst();
    return "Not enough evidence, and too often wrong: even from %s on, %d of %,d were wrong. That is more than the limit of %s allows, and not by chance. Nothing should go ahead alone."
        .formatted(
            first.at(),
            first.gated().wrong(),
            first.gated().reviewed(),
            percent(sweep.aim().errorLimit()));
  }

  private static String notShown(ThresholdSweep sweep) {
    Step first = sweep.steps().getFirst();
    if (first.blind()) {
      return "Not enough evidence: too many of the actions from %s on had no chance of being judged."
          .formatted(first.at());
    }
    return "Not enough evidence: even from %s on, %d of %,d were wrong, so up to %s may well be wrong; the limit is %s. Nothing should go ahead alone."
        .formatted(
            first.at(),
            first.gated().wrong(),
            first.gated().reviewed(),
            percent(sweep.worst(first)),
            percent(sweep.aim().errorLimit()));
  }

  private String basis() {
    ThresholdSweep sweep = sweep();
    return "%,d of %,d actions of %s were judged; the limit is %s, the assurance %s, %s."
        .formatted(
            sweep.sample(),
            sweep.population(),
            named(swept.current().epoch().model()),
            percent(wanted.errorLimit()),
            percent(wanted.assurance()),
            sweep.look() == Look.ONCE ? "at this one look" : "however often you look");
  }

  private String reviewers() {
    return noticed
        .map(known ->
            "Those who judged noticed %s known mistakes, so what they find has to stay below %s."
                .formatted(known, percent(sweep().aim().errorLimit())))
        .orElse("How much those who judged overlook is not known; --noticed N/M counts it in.");
  }

  private Table table() {
    String bound = sweep().look() == Look.ONCE ? "at most wrong" : "at most wrong, at any look";
    Table table = new Table().row("confidence", "lets through", "judged", "wrong", bound, "");
    for (Step step : sweep().steps()) {
      table.row(
          step.at().toPlainString(),
          percent((double) step.actions() / sweep().population()),
          "%,d".formatted(step.gated().reviewed()),
          "%,d".formatted(step.gated().wrong()),
          percent(sweep().worst(step)),
          step.passed() ? "keeps the limit" : "does not show it; the way ends here");
    }
    return table;
  }

  private String assumption() {
    return "It assumes that the judged actions are a fair sample, judged rightly and independent of each other, and that"
        + " the AI stays as it is.";
  }

  private static String named(String model) {
    return model.isEmpty() ? "this AI" : model;
  }

  /** Two digits behind the point, never less than it is: the share may be a bound. */
  private static BigDecimal decimal(double number) {
    return BigDecimal.valueOf(number).setScale(2, RoundingMode.CEILING);
  }

  private static String percent(double share) {
    return share >= 0.1
        ? "%.0f %%".formatted(share * 100)
        : "%s %%".formatted(decimal(share * 100).stripTrailingZeros().toPlainString());
  }
}
