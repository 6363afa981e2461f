package dev.lastword.server.people;

import dev.lastword.server.store.Batch;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/**
 * Which queues active policies name: there, membership is a vote. Each with the queues that own
 * these policies.
 */
public interface NamedQueues {

  /** As a batch sees it. */
  Map<String, Set<String>> at(Batch batch) throws SQLException;

  /** At most a second ago. */
  Map<String, Set<String>> latest();
}
