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
        "The limit: at most %s of what goes ahead alone may be wrong. How far to trust this page: in up to %s a proposal like this rests on luck, and more than %s are wrong all the same (the assurance is %s)."
            .formatted(
                percent(wanted.errorLimit()),
                cases(wanted.risk()),
                percent(wanted.errorLimit()),
                percent(wanted.assurance())));
    basis.add(
        sweep.look() == Look.ONCE
            ? "These figures are for deciding once. To look again every month, have the report made with `--any-time`."
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
            ? "Whether each wrong action is as bad as the policy says. All are taken to cost the same."
            : "How bad a wrong action is. Each counts as one, whatever it costs.");
    if (report.change().isPresent() && report.chosen().isPresent()) {
      unknown.add(
          "How many of these are stopped for a person by other rules of the policy. So fewer go ahead than said here, not more.");
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
            : "What the notice at the top names; it was for another AI, or for other confidences. If today's policy rests on it, pause the AI until something new is signed: anybody of the policy's queues may do that at once.");
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
    next.add(
        "Allow more mistakes, if whoever owns the policy is responsible for what then goes wrong.");
    return next;
  }

  List<String> signers() {
    List<String> signers = new ArrayList<>();
    signers.add(
        report.chosen().isPresent()
            ? "This page changes nothing. The AI cannot let itself through, and neither can whoever wrote the proposal."
            : "There is nothing to sign: this page proposes no change. If the AI is to act alone all the same, people have to sign for it.");
    report
        .change()
        .ifPresentOrElse(
            who -> {
              signers.add(
                  "One person of each of these queues has to sign a changed policy, stricter or looser: %s. As long as one signature is missing, the policy stays as it is."
                      .formatted(String.join(", ", who.queues())));
              signers.add("%s is responsible for wrong actions.".formatted(who.owner()));
            },
            () ->
                signers.add(
                    "No policy was named, so this page does not know who signs: one person of each queue that the policy lists under `sign_off`. With `--policy FILE` their names stand here."));
    return signers;
  }
}
