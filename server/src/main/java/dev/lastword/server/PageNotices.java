package dev.lastword.server;

import dev.lastword.api.StopDocument;
import dev.lastword.server.actions.ActionStore;
import dev.lastword.server.autonomy.Autonomy;
import dev.lastword.server.console.Notices;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Database;
import dev.lastword.server.trail.Checkpoints;
import java.util.List;
import java.util.Optional;

/** What pages say of the whole, read when a page is made. */
record PageNotices(Database database, Autonomy autonomy) implements Notices {

  /** More than this is said to be more than this. */
  private static final int COUNTED_TO = 1_000;

  @Override
  public int waitingFor(Principal.Person person) {
    return database.read(
        connection -> ActionStore.waiting(connection, person.queues(), COUNTED_TO));
  }

  @Override
  public List<StopDocument> stops() {
    return autonomy.stops();
  }

  @Override
  public Optional<Signed> signed() {
    return database
        .read(Checkpoints::newestSigned)
        .map(checkpoint -> new Signed(checkpoint.size(), checkpoint.at()));
  }
}
