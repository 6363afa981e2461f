package dev.lastword.policy;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.file.Due;
import dev.lastword.policy.file.Effect;
import dev.lastword.policy.file.Mode;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.file.Threshold;
import dev.lastword.policy.rule.Findings;
import dev.lastword.policy.rule.Rules;
import dev.lastword.policy.rule.Truth;
import java.util.ArrayList;
import java.util.List;

/** One action put before one policy. */
final class Question {

  private final Policy policy;
  private final Ask ask;
  private final Findings found;
  private final List<Reason> refusals = new ArrayList<>();
  private final List<Reason> holds = new ArrayList<>();
  private final List<Reason> alerts = new ArrayList<>();

  Question(Policy policy, Rules compiled, Ask ask, History history) {
    this.policy = policy;
    this.ask = ask;
    this.found = compiled.judge(ask, history);
  }

  Evaluation answer(Situation situation) {
    List<Truth> truths = found.truths();
    List<RuleResult> results = new ArrayList<>(truths.size());
    for (int i = 0; i < truths.size(); i++) {
      results.add(new RuleResult(policy.rules().get(i), truths.get(i)));
    }
    tripwires(results);
    routine(results);
    confidence();
    model();
    situation(situation);
    return new Evaluation(verdict(), results);
  }

  private Verdict verdict() {
    if (!refusals.isEmpty()) {
      return new Verdict.Refuse(refusals, alerts);
    }
    return holds.isEmpty() ? new Verdict.Proceed(alerts) : Verdict.Hold.of(holds, alerts);
  }

  private void tripwires(List<RuleResult> results) {
    for (int i = 0; i < results.size(); i++) {
      RuleResult result = results.get(i);
      if (result.rule() instanceof Rule.Tripwire tripwire && result.fired()) {
        target(tripwire.effect()).add(reason(tripwire, result, i));
      }
    }
  }

  private List<Reason> target(Effect effect) {
    return switch (effect) {
      case HOLD -> holds;
      case ALERT -> alerts;
      case REFUSE -> refusals;
    };
  }

  private Reason reason(Rule.Tripwire tripwire, RuleResult result, int rule) {
    return new Reason(
        ReasonKind.TRIPWIRE,
        tripwire.id(),
        Because.of(result, policy.because(rule)),
        tripwire.queue(),
        result.truth(),
        tripwire.urgent(),
        tripwire.due(),
        tripwire.approvals(),
        tripwire.hard(),
        found.seen(rule));
  }

  private void routine(List<RuleResult> results) {
    for (int i = 0; i < results.size(); i++) {
      RuleResult result = results.get(i);
      if (result.rule() instanceof Rule.RoutineLine line && result.fired()) {
        holds.add(
            new Reason(
                ReasonKind.ROUTINE,
                line.id(),
                Because.of(result, policy.because(i)),
                line.queue(),
                result.truth(),
                false,
                new Due.Whenever(),
                1,
                false,
                found.seen(i)));
      }
    }
  }

  private void confidence() {
    switch (policy.confidence()) {
      case Threshold.NotAsked n -> {}
      case Threshold.AtLeast wanted -> {
        switch (ask.confidence()) {
          case Confidence.Absent a ->
              hold(ReasonKind.CONFIDENCE, "The AI did not say how sure it is");
          case Confidence.Given given -> {
            if (given.value().compareTo(wanted.value()) < 0) {
              hold(
                  ReasonKind.CONFIDENCE,
                  "The AI is %s sure, and %s is needed to act alone"
                      .formatted(given.value().toPlainString(), wanted.value().toPlainString()));
            }
          }
        }
      }
    }
  }

  private void model() {
    if (!policy.models().isEmpty()) {
      switch (ask.model()) {
        case Model.Unsaid u -> hold(ReasonKind.MODEL, "The AI did not say which model it is");
        case Model.Named named -> {
          if (!policy.models().contains(named.name())) {
            hold(ReasonKind.MODEL, "This AI model is not one of those that may act alone");
          }
        }
      }
    }
  }

  private void situation(Situation situation) {
    if (policy.mode() == Mode.IN_THE_LOOP) {
      hold(ReasonKind.MODE, "A person approves every action of this workflow");
    }
    if (situation.paused()) {
      hold(ReasonKind.PAUSED, "A person has paused the autonomy of this workflow");
    }
    if (situation.tripped()) {
      hold(ReasonKind.TRIPPED, "The breaker has taken the autonomy of this workflow back");
    }
    if (situation.stopped()) {
      hold(ReasonKind.STOPPED, "Nothing is released while the stop is in force");
    }
  }

  private void hold(ReasonKind kind, String because) {
    holds.add(Reason.of(kind, because, policy.owner()));
  }
}
