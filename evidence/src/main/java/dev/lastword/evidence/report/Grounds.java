package dev.lastword.evidence.report;

import static dev.lastword.evidence.report.Figures.bound;
import static dev.lastword.evidence.report.Figures.count;
import static dev.lastword.evidence.report.Figures.percent;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.statistics.CatchRate;
import dev.lastword.evidence.threshold.Look;
import dev.lastword.evidence.threshold.ThresholdSweep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an answer rests on, what is not known, what is void, what can be done and who signs. */
final class Grounds {

  private final SweepReport report;
  private final ThresholdSweep sweep;
  private final List<Observation> actions;
  private final Measured measured;

  Grounds(SweepReport report, Measured measured) {
    this.report = report;
    this.measured = measured;
    sweep = report.current().sweep();
    actions = report.current().epoch().observations();
  }

  List<String> basis() {
    List<String> basis = new ArrayList<>();
    basis.add(judged() + from() + ".");
    right().ifPresent(basis::add);
    report.noticed().map(this::noticed).ifPresent(basis::add);
    Aim wanted = report.wanted();
    basis.add(
        "The limit: at most %s of what goes ahead alone may be wrong. The assurance is %s: in up to %s, evidence as good as this comes by luck, and more than %s are wrong all the same."
            .formatted(
                percent(wanted.errorLimit()),
                percent(wanted.assurance()),
                cases(wanted.risk()),
                percent(wanted.errorLimit())));
    basis.add(
        sweep.look() == Look.ONCE
            ? "These figures are for deciding once. Whoever repeats this every month asks for `--any-time`, which bears it."
            : "These figures bear being looked at as often as somebody likes.");
    report
        .costs()
        .filter(costing -> isToldAlready(costing).isEmpty())
        .ifPresent(costing -> basis.add(costing.words()));
    return basis;
  }

  /** The costs stand above when they are why the proposal is what it is. */
  private Optional<SweepReport.Costing> isToldAlready(SweepReport.Costing costing) {
    return report
        .chosen()
        .filter(step -> step.at().compareTo(sweep.proven().orElseThrow().at()) != 0)
        .map(step -> costing);
  }

  private String judged() {
    return sweep.sample() == sweep.population()
        ? "All %s of %s were judged".formatted(Measured.actions(sweep.population()), ai())
        : "%s of %s of %s were judged"
            .formatted(count(sweep.sample()), Measured.actions(sweep.population()), ai());
  }

  private String ai() {
    String model = report.current().epoch().model();
    return model.isEmpty() ? "this AI" : "the AI `%s`".formatted(model);
  }

  private String from() {
    return report.hasTimes()
        ? ", from %s to %s"
            .formatted(Figures.day(actions.getFirst().at()), Figures.day(actions.getLast().at()))
        : "";
  }

  /** Of each log in the order they were given, if they differ. */
  private Optional<String> right() {
    List<String> all = report.right();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    if (all.size() == 1) {
      return Optional.of("An action counts as right when %s.".formatted(all.getFirst()));
    }
    var each = new ArrayList<String>();
    for (int i = 0; i < all.size(); i++) {
      each.add("when %s, in log %d".formatted(all.get(i), i + 1));
    }
    return Optional.of("An action counts as right " + String.join("; ", each) + ".");
  }

  private String noticed(CatchRate rate) {
    return "Those who judged were tried with %s known mistakes and noticed %s. What they miss is counted in: to keep the limit of %s, what they find has to stay below %s."
        .formatted(
            count(rate.seeded()), count(rate.caught()), measured.limit(), measured.loweredLimit());
  }

  /** {@code 1 of 20 cases}. */
  private static String cases(double risk) {
    double of = 1 / risk;
    return Math.abs(of - Math.round(of)) < 1e-6
        ? "1 of %s cases".formatted(count(Math.round(of)))
        : "%s of cases".formatted(percent(risk));
  }

  List<String> unknown() {
    List<String> unknown = new ArrayList<>();
    if (report.noticed().isEmpty()) {
      unknown.add(
          "How many mistakes those who judged did not notice. Nobody has tried it with known mistakes; every one that they miss makes the figures above too good.");
    }
    unknown.add(
        sweep.sample() == sweep.population()
            ? "Whether the actions to come are like these."
            : "Whether the judged actions are like the others, and like those to come. They have to be drawn by chance.");
    unknown.add(
        "Whether actions go wrong together, such as several for one customer or vendor. If they do, the worst case is worse than said here.");
    unknown.add(
        report.costs().isPresent()
            ? "How bad each wrong action is. All are taken to cost the same."
            : "How bad a wrong action is. Each counts as one, whatever it costs.");
    if (report.change().isPresent() && report.chosen().isPresent()) {
      unknown.add(
          "How many of these the other rules of the policy hold. They still do, so fewer go ahead than said here, not more.");
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
                .formatted(Measured.actions(step.missing()), bound(step.boundIfMissingWrong())));
  }

  List<String> isVoid() {
    List<String> words = new ArrayList<>();
    words.add(
        report.voided().isEmpty()
            ? "Nothing that was shown before."
            : "What stands at the top of this page. If the AI acts alone today because of it, pause it until something new is signed.");
    words.add(
        "What this page shows is void as soon as another AI takes over, or %s gives other confidences than before: then nothing is known until it is judged anew."
            .formatted(ai()));
    return words;
  }

  List<String> next() {
    if (sweep.proven().isPresent()) {
      return List.of();
    }
    List<String> next = new ArrayList<>();
    if (sweep.answer() == ThresholdSweep.Answer.OVER_THE_LIMIT) {
      next.add(
          "Have the AI improved, and judge what the new one does. More judgements of this one will not change the answer.");
    } else {
      next.add(
          "Go on judging. What is judged from now on counts, as long as the AI stays as it is.");
      next.add("Ask about a wider slice: more actions together show more, if they are as good.");
    }
    next.add(
        "If a wrong action can be taken back: let the AI act, and have a person check every action afterwards.");
    next.add("Accept a higher limit, if the owner answers for what then goes wrong.");
    return next;
  }

  List<String> signers() {
    List<String> signers = new ArrayList<>();
    signers.add(
        report.chosen().isPresent()
            ? "This page changes nothing. The AI cannot let itself through, and neither can whoever wrote the proposal."
            : "There is nothing to sign: this page proposes no change. To let the AI act alone all the same takes signatures, too.");
    report
        .change()
        .ifPresentOrElse(
            who -> {
              signers.add(
                  "One person of each of these queues has to sign a changed policy, stricter or looser: %s. As long as one signature is missing, everything stays as it is today."
                      .formatted(String.join(", ", who.queues())));
              signers.add("%s answers for a wrong action.".formatted(who.owner()));
            },
            () ->
                signers.add(
                    "No policy was named, so this page does not know who signs: one person of each queue that the policy lists under `sign_off`. With `--policy FILE` their names stand here."));
    return signers;
  }
}
