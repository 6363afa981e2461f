package dev.lastword.evidence.report;

import static dev.lastword.evidence.report.Figures.about;
import static dev.lastword.evidence.report.Figures.atMost;
import static dev.lastword.evidence.report.Figures.bound;
import static dev.lastword.evidence.report.Figures.count;
import static dev.lastword.evidence.report.Figures.percent;
import static dev.lastword.evidence.report.Figures.plain;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.label.SliceCount;
import dev.lastword.evidence.rule.TimeToDecision;
import dev.lastword.evidence.statistics.Calibration;
import dev.lastword.evidence.statistics.Judged;
import dev.lastword.evidence.statistics.Tally;
import dev.lastword.evidence.threshold.Look;
import dev.lastword.evidence.threshold.Step;
import dev.lastword.evidence.threshold.ThresholdSweep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sweep in words and figures, for somebody who knows no statistics. */
final class Told {

  private static final double DAYS_OF_A_MONTH = 30;
  private static final double DAYS_OF_A_WEEK = 7;
  private static final double WITHOUT_TIMES = 1_000;

  private final SweepReport report;
  private final ThresholdSweep sweep;
  private final List<Observation> actions;
  private final double days;

  Told(SweepReport report) {
    this.report = report;
    sweep = report.current().sweep();
    actions = report.current().epoch().observations();
    double span =
        Duration.between(actions.getFirst().at(), actions.getLast().at()).toMinutes() / 1_440.0;
    days = Math.max(1, span);
  }

  /**
   * One number that matters.
   *
   * @param small what it is of
   */
  record Figure(String number, String what, String small) {}

  String subject() {
    return report.subject();
  }

  List<String> voided() {
    return report.voided();
  }

  boolean isProven() {
    return sweep.proven().isPresent();
  }

  private boolean isOver() {
    return sweep.answer() == ThresholdSweep.Answer.OVER_THE_LIMIT;
  }

  String headline() {
    return report
        .chosen()
        .map(step ->
            "From a confidence of %s on, this AI may act alone.".formatted(plain(step.at())))
        .orElse(
            isOver()
                ? "Too often wrong: a person should go on reading every action."
                : "Not enough evidence: a person should go on reading every action.");
  }

  String lead() {
    return report
        .chosen()
        .map(step ->
            "That is %s of its actions. It says itself how sure it is of each; where it is less sure, a person reads the action first, as before."
                .formatted(percent((double) step.actions() / sweep.population())))
        .orElseGet(this::why);
  }

  /** What would be different from today; empty when no policy was named. */
  Optional<String> change() {
    return report
        .change()
        .map(change -> {
          String now =
              change
                  .now()
                  .map(at ->
                      "The policy lets it act alone from a confidence of %s on today. "
                          .formatted(plain(at)))
                  .orElse("The policy does not look at its confidence today. ");
          return now + wouldBe(change);
        });
  }

  private String wouldBe(SweepReport.Change change) {
    Optional<Step> chosen = report.chosen();
    if (chosen.isEmpty()) {
      return "That is not shown to keep the limit.";
    }
    int more = change.now().map(now -> chosen.get().at().compareTo(now)).orElse(1);
    return more > 0
        ? "The change is stricter: fewer actions go ahead than today."
        : more < 0
            ? "The change is looser: more actions go ahead than today."
            : "That stays as it is.";
  }

  private String why() {
    if (sweep.steps().isEmpty()) {
      return "%s were judged. Even if not one were wrong, it takes %s above a threshold to show that at most %s are wrong."
          .formatted(actions(sweep.sample()), count(sweep.aim().fewestReviewed()), limit());
    }
    Step first = sweep.steps().getFirst();
    if (first.blind()) {
      return "Too many of its actions had no chance of being judged, so nothing is known of them.";
    }
    String where =
        "Where it is surest, from %s on, %d of %s"
            .formatted(plain(first.at()), first.gated().wrong(), actions(first.gated().reviewed()));
    return isOver()
        ? where
            + " were wrong. That is more than the limit of %s allows, and not by chance: it errs too often even there."
                .formatted(limit())
        : where
            + " were wrong. It may be that the limit of %s is kept there; it may also be that up to %s are wrong."
                .formatted(limit(), bound(worst(first)));
  }

  List<Figure> figures() {
    return report.chosen().map(this::proven).orElseGet(this::notProven);
  }

  private List<Figure> proven(Step step) {
    double alone = perMonth(step.actions());
    double worst = worst(step) / seen();
    String weighed = isEven(step) ? "" : ", each weighed by its chance of being judged";
    return List.of(
        new Figure(
            about(alone),
            "actions %s go ahead without a person".formatted(month()),
            "%s of %s were as sure as that"
                .formatted(count(step.actions()), actions(sweep.population()))),
        new Figure(
            about(alone * rate(step) / seen()),
            "of them wrong, as things stand",
            "%d of %s were wrong%s"
                .formatted(step.gated().wrong(), judged(step.gated().reviewed()), weighed)),
        new Figure(
            atMost(alone * worst),
            "of them wrong at worst",
            "at most %s, where %s is the limit"
                .formatted(bound(worst), percent(report.wanted().errorLimit()))),
        new Figure(
            about(perMonth(sweep.population()) - alone),
            "actions %s a person still reads".formatted(month()),
            "all %s until now".formatted(about(perMonth(sweep.population())))));
  }

  private double worst(Step step) {
    return sweep.worst(step);
  }

  /** The error rate seen; where chances of being judged differ, each counts for those it is of. */
  private double rate(Step step) {
    return isEven(step)
        ? step.gated().rate()
        : 1 - Calibration.of(Pictures.judged(from(step))).right();
  }

  private boolean isEven(Step step) {
    return SliceCount.of(from(step)).isEvenlyReviewed();
  }

  private List<Observation> from(Step step) {
    return actions.stream().filter(action -> action.isAtLeast(step.at())).toList();
  }

  private List<Figure> notProven() {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure("0", "actions go ahead without a person", "until there is enough evidence"));
    figures.add(
        new Figure(
            count(sweep.sample()),
            "actions judged",
            "of %s".formatted(actions(sweep.population()))));
    if (!sweep.steps().isEmpty()) {
      Step first = sweep.steps().getFirst();
      figures.add(
          new Figure(
              bound(worst(first)),
              "wrong at worst, where it is surest",
              "%d of %s were; the limit is %s"
                  .formatted(first.gated().wrong(), judged(first.gated().reviewed()), limit())));
    }
    figures.add(needed());
    return figures;
  }

  private Figure needed() {
    Tally surest = report.told().map(Step::gated).orElse(Tally.NOTHING);
    int judged = sweep.steps().isEmpty() ? sweep.sample() : surest.reviewed();
    double perWeek = report.hasTimes() ? judged * DAYS_OF_A_WEEK / days : 1;
    TimeToDecision time = TimeToDecision.of(surest, sweep.aim(), perWeek);
    return switch (time) {
      case TimeToDecision.Now now -> new Figure("soon", "a decision", "little is missing");
      case TimeToDecision.InWeeks in ->
          new Figure(
              "about " + count(in.reviews()),
              "more judgements until a decision",
              report.hasTimes()
                  ? "%s, if as few are wrong as now".formatted(weeks(in.weeks()))
                  : "if as few are wrong as now");
      case TimeToDecision.NotWithinAYear no ->
          new Figure(
              "about " + count(no.reviews()),
              "more judgements until a decision",
              report.hasTimes() ? "more than a year" : "if as few are wrong as now");
      case TimeToDecision.Never never ->
          new Figure("no date", "for a decision", "not while so many are wrong");
      case TimeToDecision.NobodyAsked nobody ->
          new Figure("some", "more judgements are needed", "if as few are wrong as now");
    };
  }

  List<String> next() {
    if (isProven()) {
      return List.of();
    }
    List<String> next = new ArrayList<>();
    if (isOver()) {
      next.add(
          "Have the AI improved. More judgements of the same AI will not help; with another one everything is judged anew.");
    } else {
      next.add(
          "Go on judging. What is judged from now on counts, as long as the AI stays as it is.");
      next.add("Ask about a wider slice: more actions together show more, if they are as good.");
    }
    next.add(
        "If a wrong action can be undone, let the AI act and check every action afterwards, instead of before.");
    next.add(
        "Accept a higher limit, if the owner is willing to answer for it. Nothing here can lower what the AI gets wrong.");
    return next;
  }

  List<String> basis() {
    List<String> basis = new ArrayList<>();
    basis.add(
        "%s of %s were judged%s."
            .formatted(count(sweep.sample()), actions(sweep.population()), from()));
    report
        .chosen()
        .ifPresent(step ->
            basis.add(
                "Of those that would go ahead alone %s were judged, and %s."
                    .formatted(count(step.gated().reviewed()), wrong(step.gated()))));
    report.right().forEach(words -> basis.add("Right means that %s.".formatted(words)));
    Aim wanted = report.wanted();
    basis.add(
        "The limit is %s and the assurance %s: of a hundred teams that decide on evidence like this, at most %s let more wrong actions through than their limit says."
            .formatted(
                percent(wanted.errorLimit()),
                percent(wanted.assurance()),
                about(100 * wanted.risk())));
    basis.add(
        sweep.look() == Look.ONCE
            ? "That holds for one look, at this log. Whoever looks again every month has to ask for evidence that bears many looks."
            : "That holds however often somebody looks.");
    calibration().ifPresent(basis::add);
    report.costs().ifPresent(costing -> basis.add(costing.words()));
    return basis;
  }

  private String from() {
    return report.hasTimes()
        ? ", from %s to %s"
            .formatted(Figures.day(actions.getFirst().at()), Figures.day(actions.getLast().at()))
        : "";
  }

  private Optional<String> calibration() {
    List<Judged> judged = Pictures.judged(actions);
    if (judged.isEmpty()) {
      return Optional.empty();
    }
    Calibration calibration = Calibration.of(judged);
    String sure =
        calibration.confidence() > calibration.right() + 0.01
            ? " It is surer of itself than it should be."
            : calibration.confidence() < calibration.right() - 0.01
                ? " It is less sure of itself than it could be."
                : "";
    return Optional.of(
        "The AI says on average that it is %s sure; %s of its actions were right.%s The threshold does not rely on what it says."
            .formatted(percent(calibration.confidence()), percent(calibration.right()), sure));
  }

  List<String> unknown() {
    List<String> unknown = new ArrayList<>();
    unknown.add(
        report
            .noticed()
            .map(rate ->
                "Those who judged noticed %d of %s known mistakes. What they may miss is counted in: what they find has to stay below %s."
                    .formatted(rate.caught(), count(rate.seeded()), limit()))
            .orElse(
                "How many mistakes those who judged did not notice. Nobody has tried it with known mistakes; every one that they miss makes the figures above too good."));
    unknown.add(
        "Whether the actions that were judged are like the others. They have to be all of them, or drawn by chance.");
    unknown.add(
        "Whether actions go wrong together, such as all invoices of one vendor. If they do, the worst case is worse than said here.");
    unknown.add(
        "What the AI will do when it is changed, or asked about something new. With another AI, or when it gives other confidences than before, all of this is void at once.");
    unknown.add("How bad a wrong action is. Every one counts as one, whatever it costs.");
    if (report.change().isPresent()) {
      unknown.add(
          "What the other rules of the policy hold. That waits for a person as before, so fewer actions go ahead than said here.");
    }
    missing().ifPresent(unknown::add);
    report.leftOut().forEach(words -> unknown.add("Left out: %s.".formatted(words)));
    return unknown;
  }

  private Optional<String> missing() {
    return report
        .told()
        .filter(step -> step.missing() > 0)
        .map(step ->
            "%s without an answer. If every one of them was wrong, at most %s are."
                .formatted(actions(step.missing()), bound(step.boundIfMissingWrong())));
  }

  List<String> signers() {
    List<String> signers = new ArrayList<>();
    signers.add(
        "This page changes nothing. The AI cannot let itself through, and neither can whoever wrote the change.");
    report
        .change()
        .ifPresentOrElse(
            who -> {
              signers.add(
                  "One person of each of these queues has to sign the changed policy: %s."
                      .formatted(String.join(", ", who.queues())));
              signers.add("%s answers for a wrong action.".formatted(who.owner()));
            },
            () ->
                signers.add(
                    "One person of each queue in `sign_off` of the policy has to sign the change; its owner answers for a wrong action."));
    return signers;
  }

  private static String weeks(int weeks) {
    return weeks == 1 ? "about a week" : "about %d weeks".formatted(weeks);
  }

  private String month() {
    return report.hasTimes() ? "a month" : "of 1,000";
  }

  private double perMonth(int count) {
    return report.hasTimes()
        ? count * DAYS_OF_A_MONTH / days
        : count * WITHOUT_TIMES / Math.max(1, sweep.population());
  }

  /** What is found is this share of what is wrong, at least. */
  private double seen() {
    return sweep.aim().errorLimit() / report.wanted().errorLimit();
  }

  private String limit() {
    return bound(sweep.aim().errorLimit());
  }

  private static String wrong(Tally tally) {
    return tally.wrong() == 1 ? "1 was wrong" : count(tally.wrong()) + " were wrong";
  }

  private static String actions(int count) {
    return count == 1 ? "1 action" : count(count) + " actions";
  }

  private static String judged(int count) {
    return count(count) + " judged";
  }
}
