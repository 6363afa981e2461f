package dev.lastword.demo;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.OutcomeReport;
import dev.lastword.client.LastwordClient;
import dev.lastword.client.LastwordProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Does what was done on the recorded day, through the API, and tells what came of it. */
final class Player {

  private static final int DOES_NOT_FIT = 422;

  private final Company company;
  private final Tally tally;

  /** The action that was last held for a subject of a workflow. */
  private final Map<String, String> held = new HashMap<>();

  Player(Company company, Tally tally) {
    this.company = company;
    this.tally = tally;
  }

  /** One moment. Most are told in one line. */
  List<Told> play(Moment moment) {
    return switch (moment) {
      case Moment.Asks asks -> ask(asks);
    };
  }

  private List<Told> ask(Moment.Asks asks) {
    LastwordClient agent = company.agent(asks.agent());
    try {
      ActionDocument action = agent.submit(asks.workflow(), asks.submission(), asks.key());
      tally.count(action);
      return answered(asks, action, agent);
    } catch (LastwordProblem problem) {
      if (problem.status() != DOES_NOT_FIT) {
        throw problem;
      }
      tally.countInvalid();
      return List.of(Told.of(asks, Told.Mark.INVALID, Why.invalid(problem)));
    }
  }

  private List<Told> answered(Moment.Asks asks, ActionDocument action, LastwordClient executor) {
    if (Boolean.TRUE.equals(action.duplicate())) {
      return List.of(
          Told.of(asks, Told.Mark.HELD, Why.of("The same again: it is still one action")));
    }
    return switch (action.verdict()) {
      case "proceed" -> proceeds(asks, action, executor);
      case "refuse" -> List.of(Told.of(asks, Told.Mark.REFUSED, Why.stopped(action)));
      default -> List.of(Told.of(asks, held(asks, action, executor), Why.stopped(action)));
    };
  }

  /** An action that comes while another one of its subject waits takes its place. */
  private Told.Mark held(Moment.Asks asks, ActionDocument action, LastwordClient agent) {
    String before = held.put(asks.workflow() + " " + asks.subject(), action.id());
    if (before != null && agent.action(before).state().equals("superseded")) {
      return Told.Mark.HELD_ANEW;
    }
    boolean urgent = action.reasons().stream().anyMatch(Why::isUrgent);
    return urgent ? Told.Mark.URGENT : Told.Mark.HELD;
  }

  private static List<Told> proceeds(
      Moment.Asks asks, ActionDocument action, LastwordClient executor) {
    Told told = Told.of(asks, Told.Mark.PROCEEDS, Why.proceeds(action));
    execute(asks, action, executor);
    return asks.fails() == null
        ? List.of(told)
        : List.of(told, Told.of(asks, Told.Mark.FAILED, Why.of(asks.fails())));
  }

  /** Consumes the release, does what it permits, and reports how that went. */
  private static void execute(Moment.Asks asks, ActionDocument action, LastwordClient executor) {
    ActionDocument.Release release = action.release();
    if (release == null) {
      throw new IllegalStateException(action.id() + " proceeds without a release");
    }
    executor.consume(release.id(), asks.key());
    String status = asks.fails() == null ? "executed" : "failed";
    executor.outcome(action.id(), new OutcomeReport(status, null, asks.fails()));
  }
}
