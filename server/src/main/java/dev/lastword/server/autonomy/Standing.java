package dev.lastword.server.autonomy;

import dev.lastword.policy.ReasonKind;
import dev.lastword.policy.Situation;
import dev.lastword.server.autonomy.AutonomyRow.Act;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which acts about autonomy stand at one moment, and what follows from them. Immutable. */
public final class Standing {

  private final Map<String, AutonomyRow> takenBack;
  private final Map<String, AutonomyRow> resumed;
  private final List<Stop> stops;

  private Standing(
      Map<String, AutonomyRow> takenBack, Map<String, AutonomyRow> resumed, List<Stop> stops) {
    this.takenBack = Map.copyOf(takenBack);
    this.resumed = Map.copyOf(resumed);
    this.stops = List.copyOf(stops);
  }

  /**
   * What follows from these acts.
   *
   * @param last of each workflow: the last pause or trip, and the last resumption
   * @param inForce every stop that was not lifted, and who agreed to lift it, oldest first
   */
  static Standing of(List<AutonomyRow> last, List<AutonomyRow> inForce) {
    var takenBack = new HashMap<String, AutonomyRow>();
    var resumed = new HashMap<String, AutonomyRow>();
    for (AutonomyRow act : last) {
      (act.act() == Act.RESUME ? resumed : takenBack).put(act.scope().named().orElseThrow(), act);
    }
    List<Stop> stops =
        inForce.stream()
            .filter(act -> act.act() == Act.STOP)
            .map(stop ->
                new Stop(
                    stop,
                    inForce.stream().filter(act -> stop.id().equals(act.stop())).toList(),
                    true))
            .toList();
    return new Standing(takenBack, resumed, stops);
  }

  /** What a policy has to know when it is asked about an action of this agent. */
  public Situation situation(String workflow, String agent) {
    Optional<Act> act = interruption(workflow).map(AutonomyRow::act);
    boolean stopped = stop(workflow, agent).isPresent();
    return act.isEmpty() && !stopped
        ? Situation.normal()
        : new Situation(
            act.filter(Act.PAUSE::equals).isPresent(),
            act.filter(Act.TRIP::equals).isPresent(),
            stopped);
  }

  /**
   * Why nothing of this workflow is released or consumed for any of these agents now; empty when it
   * may be.
   */
  public Optional<Refused> stopped(String workflow, String... agents) {
    for (String agent : agents) {
      Optional<Stop> stop = stop(workflow, agent);
      if (stop.isPresent()) {
        return stop.map(Standing::refusal);
      }
    }
    return Optional.empty();
  }

  private static Refused refusal(Stop stop) {
    Scope scope = stop.act().scope();
    return new Refused(
        ErrorCode.STOPPED,
        "Do not act. A stop of %s is in force since %s; when it is lifted, releases that have not lapsed work again."
            .formatted(
                scope.named().map(name -> scope.word() + " " + name).orElse("everything"),
                stop.act().at()));
  }

  /**
   * Whether what was released without a person has been taken back since: a pause or a trip revokes
   * it for good, also when autonomy has been resumed in between.
   *
   * @param leaf the last one about the action
   * @return what took it back: {@link ReasonKind#PAUSED} or {@link ReasonKind#TRIPPED}
   */
  public Optional<ReasonKind> tookBack(String workflow, long leaf) {
    return Optional.ofNullable(takenBack.get(workflow))
        .filter(act -> leaf < act.trailIndex())
        .map(act -> act.act() == Act.TRIP ? ReasonKind.TRIPPED : ReasonKind.PAUSED);
  }

  /** The pause or trip in force. */
  Optional<AutonomyRow> interruption(String workflow) {
    return Optional.ofNullable(takenBack.get(workflow))
        .filter(act -> {
          AutonomyRow later = resumed.get(workflow);
          return later == null || later.trailIndex() < act.trailIndex();
        });
  }

  /** The oldest stop in force that covers an action of this agent. */
  private Optional<Stop> stop(String workflow, String agent) {
    return stops.stream().filter(stop -> stop.act().scope().covers(workflow, agent)).findFirst();
  }

  /** The oldest stop in force that covers everything of a workflow. */
  Optional<Stop> stop(String workflow) {
    return stops.stream()
        .filter(stop -> !(stop.act().scope() instanceof Scope.Agent))
        .filter(stop -> stop.act().scope().covers(workflow, ""))
        .findFirst();
  }

  /** A stop in force. */
  Optional<Stop> stop(UUID id) {
    return stops.stream().filter(stop -> stop.id().equals(id)).findFirst();
  }

  /** The stops in force, oldest first. */
  List<Stop> stops() {
    return stops;
  }
}
