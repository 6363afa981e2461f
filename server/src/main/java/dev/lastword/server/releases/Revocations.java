package dev.lastword.server.releases;

import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.Ids;
import dev.lastword.server.store.Parameters;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Holds, after a pause, the actions whose releases it revoked, so that people find them in their
 * queues. It looks for them outside of the lock and holds them a page at a time: a busy workflow
 * has thousands, and nobody else should have to wait. That no such release works any more does not
 * depend on this; {@link ConsumeStep} sees to it from the pause on.
 */
public final class Revocations {

  /** How many are held in one transaction. */
  private static final int PAGE = 200;

  /** Older ones are held when somebody tries to consume them. */
  private static final Duration LOOKS_BACK_MAX = Duration.ofDays(7);

  private static final String UNUSED =
      """
      select id from action
      where workflow = ? and id > ? and state = 'released' and verdict = 'proceed'
        and release_expires_at > ?
      order by id limit ?
      """;

  private final Database database;
  private final Committer committer;
  private final Policies policies;
  private final Clock clock;

  public Revocations(Database database, Committer committer, Policies policies, Clock clock) {
    this.database = database;
    this.committer = committer;
    this.policies = policies;
    this.clock = clock;
  }

  /** Holds them all. Returns how many. */
  public int holdRevoked(String workflow) {
    Instant now = clock.instant();
    UUID after = Ids.floor(now.minus(looksBack(workflow)));
    int held = 0;
    List<UUID> page;
    do {
      UUID from = after;
      page = database.read(connection -> unused(connection, workflow, from, now));
      if (!page.isEmpty()) {
        held += committer.submit(new Revoke(page)).join();
        after = page.getLast();
      }
    } while (page.size() == PAGE);
    return held;
  }

  /** As long as a release of this workflow can last. */
  private Duration looksBack(String workflow) {
    Duration lasts =
        policies
            .latest()
            .of(workflow)
            .map(active -> active.policy().release().afterProceed())
            .orElse(Duration.ZERO);
    return lasts.compareTo(LOOKS_BACK_MAX) < 0 ? lasts : LOOKS_BACK_MAX;
  }

  private static List<UUID> unused(Connection connection, String workflow, UUID after, Instant now)
      throws SQLException {
    try (var select = connection.prepareStatement(UNUSED)) {
      new Parameters(select).value(workflow).value(after).value(now).value(PAGE);
      var found = new ArrayList<UUID>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
      return found;
    }
  }
}
