package dev.lastword.server.evidence;

import dev.lastword.server.store.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** SQL that counts the candidates of a workflow: each is one more question to the judgements. */
final class Candidates {

  /** A question that was asked longer ago is not asked any more. */
  private static final Duration ASKED_FOR = Duration.ofDays(365);

  private static final String REGISTERED =
      """
      select count(*) from shadow_act where workflow = ? and act = 'registered' and at > ?
      """;

  private Candidates() {}

  /** How many were registered within a year, those that were withdrawn since among them. */
  static int registered(Connection connection, String workflow, Instant now) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(REGISTERED)) {
      new Parameters(select).value(workflow).value(now.minus(ASKED_FOR));
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
