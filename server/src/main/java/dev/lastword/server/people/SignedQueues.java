package dev.lastword.server.people;

import dev.lastword.server.store.Batch;
import java.sql.SQLException;
import java.util.Set;

/** Which queues active policies name: there, membership is a vote. */
@FunctionalInterface
public interface SignedQueues {
  Set<String> at(Batch batch) throws SQLException;
}
