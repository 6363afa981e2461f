package dev.lastword.demo;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.OutcomeReport;
import dev.lastword.api.ReviewDocument;
import dev.lastword.client.LastwordClient;
import dev.lastword.client.LastwordProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what was done on the recorded day, through the API, and tells what came of it. */
final class Player {

  private static final int DOES_NOT_FIT = 422;

  private final Company company;

  /** What was last held for a subject of a workflow. */
  private final Map<String, Held> held = new HashMap<>();

  /** An action that a person decides about, and whose release the agent waits for. */
  private record Held(Moment.Asks asks, ActionDocument action) {

    String review() {
      return Optional.ofNullable(action.review()).orElseThrow().id();
    }
  }

  Player(Company company) {
    this.company = company;
  }

  /** One moment. Most are told in one line. */
  List<Told> play(Moment moment) {
    return switch (moment) {
      case Moment.Asks asks -> ask(asks);
      case Moment.Rules rules -> rule(rules);
    };
  }

  private List<Told> ask(Moment.Asks asks) {
    LastwordClient agent = company.agent(asks.agent());
    try {
      return answered(asks, agent.submit(asks.workflow(), asks.submission(), asks.key()));
    } catch (LastwordProblem problem) {
      if (problem.status() != DOES_NOT_FIT) {
        throw problem;
      }
      return List.of(Told.of(asks, Told.Mark.INVALID, Why.invalid(problem)));
    }
  }

  private List<Told> answered(Moment.Asks asks, ActionDocument action) {
    return switch (action.verdict()) {
      case "proceed" ->
          executed(asks, action, Told.of(asks, Told.Mark.PROCEEDS, Why.proceeds(action)));
      case "refuse" -> List.of(Told.of(asks, Told.Mark.REFUSED, Why.stopped(action)));
      default -> List.of(held(asks, action));
    };
  }

  /** An action that comes while another one of its subject waits takes its place. */
  private Told held(Moment.Asks asks, ActionDocument action) {
    if (Boolean.TRUE.equals(action.duplicate())) {
      return Told.of(
          asks, Told.Mark.HELD_ALREADY, Why.of("The same again: it is still one action"));
    }
    Held before = held.put(about(asks), new Held(asks, action));
    return Told.of(asks, mark(asks, action, before), Why.stopped(action));
  }

  private Told.Mark mark(Moment.Asks asks, ActionDocument action, @Nullable Held before) {
    if (before != null && isSuperseded(asks, before.action())) {
      return Told.Mark.HELD_ANEW;
    }
    boolean urgent = action.reasons().stream().anyMatch(Why::isUrgent);
    return urgent ? Told.Mark.URGENT : Told.Mark.HELD;
  }

  private boolean isSuperseded(Moment.Asks asks, ActionDocument before) {
    return company.agent(asks.agent()).action(before.id()).state().equals("superseded");
  }

  /** Somebody reads it, answers, and the agent, which has waited, goes on when it may. */
  private List<Told> rule(Moment.Rules rules) {
    Held answered = Optional.ofNullable(held.get(about(rules))).orElseThrow();
    LastwordClient person = company.person(rules.person());
    ReviewDocument read = person.review(answered.review());
    ReviewDocument after = person.rule(read.id(), rules.to(read.revision()));
    Told told = Told.of(rules, Told.Mark.ofRuling(rules.ruling()), Why.ruled(rules, after));
    Moment.Asks asks = answered.asks();
    ActionDocument action = company.agent(asks.agent()).action(answered.action().id());
    return action.release() == null ? List.of(told) : executed(asks, action, told);
  }

  private static String about(Moment moment) {
    return moment.workflow() + " " + moment.subject();
  }

  /** Consumes the release, does what it permits, and reports how that went. */
  private List<Told> executed(Moment.Asks asks, ActionDocument action, Told told) {
    LastwordClient executor = company.agent(asks.agent());
    ActionDocument.Release release = Optional.ofNullable(action.release()).orElseThrow();
    executor.consume(release.id(), asks.key());
    String fails = asks.fails();
    executor.outcome(
        action.id(), new OutcomeReport(fails == null ? "executed" : "failed", null, fails));
    return fails == null
        ? List.of(told)
        : List.of(told, Told.of(asks, Told.Mark.FAILED, Why.of(fails)));
  }
}
