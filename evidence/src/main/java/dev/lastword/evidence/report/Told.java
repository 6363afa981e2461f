package dev.lastword.evidence.report;

import static dev.lastword.evidence.report.Figures.about;
import static dev.lastword.evidence.report.Figures.atMost;
import static dev.lastword.evidence.report.Figures.bound;
import static dev.lastword.evidence.report.Figures.count;
import static dev.lastword.evidence.report.Figures.percent;
import static dev.lastword.evidence.report.Figures.sure;

import dev.lastword.evidence.rule.TimeToDecision;
import dev.lastword.evidence.statistics.Tally;
import dev.lastword.evidence.threshold.Step;
import dev.lastword.evidence.threshold.ThresholdSweep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answer of a sweep in a sentence and four figures, for somebody who knows no statistics. */
final class Told {

  private final SweepReport report;
  private final ThresholdSweep sweep;
  private final Measured measured;

  Told(SweepReport report, Measured measured) {
    this.report = report;
    this.measured = measured;
    sweep = report.current().sweep();
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
    Optional<Step> chosen = report.chosen();
    if (chosen.isEmpty()) {
      return isOver()
          ? "Too often wrong: a person should read every action."
          : "Not enough evidence: a person should read every action.";
    }
    String from = sure(chosen.get().at());
    return switch (leads(chosen.get())) {
      case NEW -> "Proposal: the AI acts alone when it is at least %s sure.".formatted(from);
      case LESS ->
          "Proposal: the AI does less alone, only when it is at least %s sure.".formatted(from);
      case MORE -> "Proposal: the AI does more alone, when it is at least %s sure.".formatted(from);
      case SAME ->
          "No change: the AI goes on acting alone when it is at least %s sure.".formatted(from);
    };
  }

  /** How the chosen threshold compares with what the policy says. */
  private enum Leads {
    NEW,
    LESS,
    MORE,
    SAME
  }

  private Leads leads(Step chosen) {
    Optional<BigDecimal> now = report.change().flatMap(SweepReport.Change::now);
    if (now.isEmpty()) {
      return Leads.NEW;
    }
    int more = chosen.at().compareTo(now.get());
    return more > 0 ? Leads.LESS : more < 0 ? Leads.MORE : Leads.SAME;
  }

  /** The paragraphs below the headline. */
  List<String> lead() {
    Optional<Step> chosen = report.chosen();
    if (chosen.isEmpty()) {
      return why();
    }
    var lead = new ArrayList<String>();
    today().ifPresent(lead::add);
    lead.add(
        "The proposal would let %s of its actions go ahead; a person reads the others first. With each action the AI gives how sure it is, a confidence from 0 to 1. We did not take its word: we counted how often it was right when it was so sure."
            .formatted(percent((double) chosen.get().actions() / sweep.population())));
    cheaper(chosen.get()).ifPresent(lead::add);
    return lead;
  }

  private Optional<String> today() {
    return report
        .change()
        .flatMap(SweepReport.Change::now)
        .map(now ->
            "Today the policy lets it act alone from %s on: that is %s of its actions.%s"
                .formatted(
                    sure(now),
                    percent((double) measured.from(now) / sweep.population()),
                    isProven(now) ? "" : " It is not proven that this keeps the limit."));
  }

  private boolean isProven(BigDecimal threshold) {
    return sweep.proven().filter(step -> step.at().compareTo(threshold) <= 0).isPresent();
  }

  /** Why the proposal is stricter than what is proven. */
  private Optional<String> cheaper(Step chosen) {
    BigDecimal proven = sweep.proven().orElseThrow().at();
    return chosen.at().compareTo(proven) == 0
        ? Optional.empty()
        : report
            .costs()
            .map(costing ->
                "Even from %s on the limit would be kept, but that costs more. %s"
                    .formatted(sure(proven), costing.words()));
  }

  private List<String> why() {
    if (sweep.steps().isEmpty()) {
      return List.of(
          "%s were judged. Even if not one were wrong, it takes %s of one kind to show that at most %s are wrong."
              .formatted(
                  Measured.actions(sweep.sample()),
                  count(sweep.aim().fewestReviewed()),
                  measured.limit()));
    }
    Step first = sweep.steps().getFirst();
    if (first.blind()) {
      return List.of(
          "Too many of its actions had no chance of being judged, so nothing is known of them.");
    }
    Tally seen = first.gated();
    String where =
        "Of the %s of which it was most sure (%s or more), %s were wrong: %s. The limit is %s."
            .formatted(
                Measured.actions(seen.reviewed()),
                sure(first.at()),
                count(seen.wrong()),
                percent(seen.rate()),
                measured.limit());
    return List.of(
        where,
        isOver()
            ? "That is not chance: it is wrong too often even there. Smaller groups are not tried, for in them chance decides."
            : "It may be that the limit is kept; it may also be that up to %s are wrong. More judgements will tell."
                .formatted(bound(measured.worst(first))));
  }

  List<Figure> figures() {
    return report.chosen().map(this::proven).orElseGet(this::notProven);
  }

  private List<Figure> proven(Step step) {
    double alone = measured.perMonth(step.actions());
    String ofThem = "of these %s wrong".formatted(about(alone));
    return List.of(
        new Figure(
            about(alone),
            "go ahead without a person, %s".formatted(measured.month()),
            "%s%s of %s in the log"
                .formatted(
                    todayAlone(), count(step.actions()), Measured.actions(sweep.population()))),
        new Figure(about(alone * measured.expected(step)), ofThem + ", expected", found(step)),
        new Figure(
            atMost(alone * measured.worst(step)),
            ofThem + ", at worst",
            "at most %s%s; the limit is %s"
                .formatted(
                    bound(measured.worst(step)),
                    report.hasTimes() ? " over many months, a single one can be worse" : "",
                    percent(report.wanted().errorLimit()))),
        new Figure(
            rest(alone),
            "a person reads, %s".formatted(measured.month()),
            measured.read(report.change().flatMap(SweepReport.Change::now))));
  }

  private String todayAlone() {
    return report
        .change()
        .flatMap(SweepReport.Change::now)
        .map(now -> "%s today; ".formatted(about(measured.perMonth(measured.from(now)))))
        .orElse("");
  }

  /** So that both figures come to all of them, as they are rounded. */
  private String rest(double alone) {
    double all = measured.perMonth(sweep.population());
    return about(alone >= 100 ? Math.round(all) - Math.round(alone) : all - alone);
  }

  private String found(Step step) {
    Tally tally = step.gated();
    return "%s of %s judged were wrong%s%s"
        .formatted(
            count(tally.wrong()),
            count(tally.reviewed()),
            measured.isEven(step) ? "" : ", each weighed by its chance of being judged",
            report
                .noticed()
                .map(rate ->
                    "; people notice about %d of %d mistakes, so more were"
                        .formatted(rate.caught(), rate.seeded()))
                .orElse(""));
  }

  private List<Figure> notProven() {
    List<Figure> figures = new ArrayList<>();
    figures.add(
        new Figure(
            "0",
            "go ahead without a person",
            isOver() ? "because it is wrong too often" : "until there is enough evidence"));
    figures.add(
        new Figure(
            count(sweep.sample()),
            "actions judged",
            "of %s in the log".formatted(Measured.actions(sweep.population()))));
    if (!sweep.steps().isEmpty()) {
      Step first = sweep.steps().getFirst();
      figures.add(
          new Figure(
              percent(first.gated().rate()),
              "wrong where it is most sure",
              "%s of %s judged; at worst %s, and the limit is %s"
                  .formatted(
                      count(first.gated().wrong()),
                      count(first.gated().reviewed()),
                      bound(measured.worst(first)),
                      measured.limit())));
    }
    figures.add(needed());
    return figures;
  }

  private Figure needed() {
    Tally surest = report.told().map(Step::gated).orElse(Tally.NOTHING);
    int judged = sweep.steps().isEmpty() ? sweep.sample() : surest.reviewed();
    double perWeek = report.hasTimes() ? measured.perWeek(judged) : 1;
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
          new Figure("no", "further judgement would help", "it is the AI that has to improve");
      case TimeToDecision.NobodyAsked nobody ->
          new Figure("some", "more judgements are needed", "if as few are wrong as now");
    };
  }

  private static String weeks(int weeks) {
    return weeks == 1 ? "about a week" : "about %d weeks".formatted(weeks);
  }
}
