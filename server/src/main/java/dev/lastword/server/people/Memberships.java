package dev.lastword.server.people;

import dev.lastword.server.http.Principal;
import dev.lastword.server.people.PeopleRows.Act;
import dev.lastword.server.people.PeopleRows.MembershipRow;
import dev.lastword.server.people.PeopleRows.QueueRow;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Cached;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;

/** Who decides who is in a queue. */
final class Memberships {

  private final Cached<Directory> directory;
  private final NamedQueues named;

  Memberships(Cached<Directory> directory, NamedQueues named) {
    this.directory = directory;
    this.named = named;
  }

  /**
   * The operator's part: fills a queue that no active policy names, and only proposes for the
   * others. A queue begins with its first member.
   */
  Act admit(Batch batch, String queue, UUID person, UUID by) throws SQLException {
    if (!directory.at(batch).members().containsKey(queue)) {
      PeopleStore.insert(batch, new QueueRow(queue, batch.now(), 0));
    }
    Act act = isNamed(batch, queue) ? Act.PROPOSED : Act.ADDED;
    record(batch, queue, person, act, by);
    return act;
  }

  void record(Batch batch, String queue, UUID person, Act act, UUID by) throws SQLException {
    PeopleStore.insert(
        batch, new MembershipRow(batch.newId(), queue, person, act, batch.now(), by, 0));
  }

  boolean isNamed(Batch batch, String queue) throws SQLException {
    return named.at(batch).containsKey(queue);
  }

  /** Members of the queue, and of queues that own an active policy which names it. */
  boolean mayDecide(Batch batch, Principal.Person person, String queue) throws SQLException {
    Set<String> owners = named.at(batch).getOrDefault(queue, Set.of());
    return person.queues().contains(queue) || !Collections.disjoint(owners, person.queues());
  }
}
