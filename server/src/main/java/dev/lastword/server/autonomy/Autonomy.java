package dev.lastword.server.autonomy;

import dev.lastword.api.AutonomyDocument;
import dev.lastword.api.StopDocument;
import dev.lastword.policy.file.Mode;
import dev.lastword.server.autonomy.AutonomyRow.Act;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Cached;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.PublicId;
import dev.lastword.server.store.Step;
import dev.lastword.server.trail.LeafReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Whether AI may act alone: not while people have paused or stopped it, or the breaker did. */
public final class Autonomy {

  private final Database database;
  private final People people;
  private final Policies policies;
  private final Cached<Standing> standing = new Cached<>(AutonomyStore::load);

  public Autonomy(Database database, People people, Policies policies) {
    this.database = database;
    this.people = people;
    this.policies = policies;
  }

  /** How acts about autonomy are carried out. */
  public Step<?> step(RandomGenerator random) {
    return new AutonomyStep(people, policies, standing, random);
  }

  /** What stands, as this batch sees it. */
  public Standing at(Batch batch) throws SQLException {
    return standing.at(batch);
  }

  /** What stands, at most a second ago. */
  public Standing latest() {
    return standing.latest(database);
  }

  /** Every act, for whoever compares them with the trail. */
  public static void eachRow(Connection connection, LeafReader reader) throws SQLException {
    AutonomyStore.eachRow(connection, reader);
  }

  Answer<AutonomyAct.Done> act(Committer committer, Principal by, AutonomyAct.What what) {
    return committer.submit(new AutonomyAct(by, what)).join();
  }

  /** Whether the AI of a workflow may act alone, and who says why not. For people only. */
  public AutonomyDocument document(String workflow) {
    Standing now = latest();
    Optional<Stop> stop = now.stop(workflow);
    if (stop.isPresent()) {
      return because("stopped", stop.get().act(), PublicId.AUTONOMY_ACT.of(stop.get().id()));
    }
    return now.interruption(workflow)
        .map(act -> because(act.act() == Act.TRIP ? "tripped" : "paused", act, null))
        .orElseGet(() -> new AutonomyDocument(byPolicy(workflow), null, null, null, null, null));
  }

  private AutonomyDocument because(String state, AutonomyRow act, @Nullable String stop) {
    return new AutonomyDocument(
        state, act.at(), answerable().author(act), act.reason(), stop, null);
  }

  private String byPolicy(String workflow) {
    Optional<ActivePolicy> active = policies.latest().of(workflow);
    return active
        .map(policy ->
            switch (policy.policy().mode()) {
              case Mode.ON_THE_LOOP -> "on";
              case Mode.IN_THE_LOOP -> "in-the-loop";
            })
        .orElse("no-policy");
  }

  /** The stops in force, newest first. */
  public List<StopDocument> stops() {
    return latest().stops().reversed().stream().map(this::document).toList();
  }

  StopDocument document(Stop stop) {
    Answerable now = answerable();
    AutonomyRow act = stop.act();
    return new StopDocument(
        PublicId.AUTONOMY_ACT.of(stop.id()),
        act.scope().word(),
        act.scope().named().orElse(null),
        act.reason(),
        now.author(act),
        act.at(),
        stop.inForce(),
        stop.lifts().stream()
            .map(lift -> new StopDocument.Lift(now.author(lift), lift.at(), lift.reason()))
            .toList(),
        stop.inForce()
            ? now.stillToLift(stop).stream().map(Answerable.Lifter::words).toList()
            : List.of());
  }

  private Answerable answerable() {
    return new Answerable(people.latest(), policies.latest());
  }
}
