package dev.lastword.server.alerts;

import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** SQL that finds alerts. {@link AlertsInBatch} has the SQL that makes them. */
final class AlertStore {

  private static final String ALERTS =
      """
      select l.id, l.action, l.workflow, a.agent, a.subject, l.rule, l.queue, l.because, l.at,
        l.seen_at, l.seen_by
      from alert l join action a on a.id = l.action
      """;

  private static final String PAGE =
      ALERTS
          + """
          where (l.queue = any (?) or l.workflow = any (?)) and l.id < ?
          """;

  private AlertStore() {}

  /**
   * Which alerts are wanted.
   *
   * @param queues of the reader
   * @param owned workflows that the reader's queues own
   * @param of only those for this one of them; empty: all
   */
  record Wanted(Collection<String> queues, Collection<String> owned, String of, boolean seen) {}

  /** A page of alerts, newest first, before an id. */
  static List<Alert> page(Connection connection, Wanted wanted, UUID before, int limit)
      throws SQLException {
    String sql =
        PAGE
            + (wanted.seen ? " and l.seen_at is not null" : " and l.seen_at is null")
            + (wanted.of.isEmpty() ? "" : " and l.queue = ?")
            + " order by l.id desc limit ?";
    try (var select = connection.prepareStatement(sql)) {
      var parameters = new Parameters(select);
      parameters.texts(List.copyOf(wanted.queues)).texts(List.copyOf(wanted.owned)).value(before);
      if (!wanted.of.isEmpty()) {
        parameters.value(wanted.of);
      }
      parameters.value(limit);
      return read(select.executeQuery());
    }
  }

  /** Alerts of one rule that nobody has seen, for these queues or workflows, newest first. */
  static List<Alert> ofRule(
      Connection connection,
      String rule,
      Collection<String> queues,
      Collection<String> owned,
      int limit)
      throws SQLException {
    String sql =
        ALERTS
            + " where (l.queue = any (?) or l.workflow = any (?)) and l.seen_at is null"
            + " and l.rule = ? order by l.id desc limit ?";
    try (var select = connection.prepareStatement(sql)) {
      new Parameters(select)
          .texts(List.copyOf(queues))
          .texts(List.copyOf(owned))
          .value(rule)
          .value(limit);
      return read(select.executeQuery());
    }
  }

  /** Finds alerts by id. Ids that are not there are left out. */
  static List<Alert> find(Connection connection, Collection<UUID> ids) throws SQLException {
    try (var select = connection.prepareStatement(ALERTS + " where l.id = any (?)")) {
      new Parameters(select).uuids(List.copyOf(ids));
      return read(select.executeQuery());
    }
  }

  /** Writes down who saw it. Whoever was first stays. */
  static void see(Batch batch, UUID alert, UUID person, Instant at) {
    batch.write(
        "update alert set seen_by = ?, seen_at = ? where id = ? and seen_at is null",
        p -> p.value(person).value(at).value(alert));
  }

  private static List<Alert> read(ResultSet rows) throws SQLException {
    try (rows) {
      var found = new ArrayList<Alert>();
      while (rows.next()) {
        found.add(alert(rows));
      }
      return found;
    }
  }

  private static Alert alert(ResultSet row) throws SQLException {
    OffsetDateTime seen = row.getObject(10, OffsetDateTime.class);
    return new Alert(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getObject(9, OffsetDateTime.class).toInstant(),
        seen == null ? null : new Alert.Seen(row.getObject(11, UUID.class), seen.toInstant()));
  }
}
