package dev.lastword.server.alerts;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.Step;
import java.util.List;
import java.util.UUID;

/** What people are told of although the AI went on. */
public final class Alerts {

  private final Database database;
  private final People people;
  private final Policies policies;

  public Alerts(Database database, People people, Policies policies) {
    this.database = database;
    this.people = people;
    this.policies = policies;
  }

  /** How it is written down that somebody has seen one. */
  public Step<?> step() {
    return new SeeAlert.Seeing(people, policies);
  }

  /**
   * A page of the alerts for this person, newest first, before an id.
   *
   * @param queue only those for this queue; empty: all
   * @param seen those that somebody has seen, or those that nobody has
   */
  List<Alert> page(Principal.Person reader, String queue, boolean seen, UUID before, int limit) {
    List<String> owned = policies.latest().ownedBy(reader.queues());
    var wanted = new AlertStore.Wanted(reader.queues(), owned, queue, seen);
    return database.read(connection -> AlertStore.page(connection, wanted, before, limit));
  }

  /** What somebody has to take back, newest first; at most so many. */
  public List<TakeBack> toTakeBack(Principal.Person reader, int limit) {
    List<String> owned = policies.latest().ownedBy(reader.queues());
    return database
        .read(c -> AlertStore.ofRule(c, TakeBack.RULE, reader.queues(), owned, limit))
        .stream()
        .map(TakeBack::of)
        .toList();
  }

  Answer<Alert> see(Committer committer, Principal.Person by, UUID alert) {
    return committer.submit(new SeeAlert(by, alert)).join();
  }

  String nameOf(UUID person) {
    return people.latest().nameOf(person);
  }
}
