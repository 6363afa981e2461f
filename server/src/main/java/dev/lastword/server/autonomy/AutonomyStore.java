package dev.lastword.server.autonomy;

import dev.lastword.server.autonomy.AutonomyRow.Act;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.LeafReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** SQL of acts about autonomy. Their order is that of the trail: ids of two nodes may cross. */
final class AutonomyStore {

  private static final String COLUMNS =
      "select id, act, scope, subject, stop, reason, salt, at, by, person, trail_index";

  /** Of each workflow the last act that took autonomy back, and the last that gave it again. */
  private static final String LAST =
      """
      select distinct on (subject, act = 'resume')
        id, act, scope, subject, stop, reason, salt, at, by, person, trail_index
      from autonomy_act where scope = 'workflow' and act in ('pause', 'trip', 'resume')
      order by subject, act = 'resume', trail_index desc
      """;

  private static final String IN_FORCE =
      COLUMNS
          + """
           from autonomy_act s
          where act in ('stop', 'agree') and not exists (
            select from autonomy_act l where l.act = 'lift' and l.stop = coalesce(s.stop, s.id))
          order by trail_index
          """;

  private AutonomyStore() {}

  static AutonomyRow insert(Batch batch, AutonomyRow row) throws SQLException {
    AutonomyRow onTrail = row.at(batch.append(row.leaf()));
    batch.execute(
        """
        insert into autonomy_act
          (id, act, scope, subject, stop, reason, salt, at, by, person, trail_index)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        p ->
            p.value(row.id())
                .value(row.act().word())
                .value(row.scope().word())
                .value(row.scope().named().orElse(null))
                .value(row.stop())
                .value(row.reason())
                .value(row.salt())
                .value(row.at())
                .value(row.by())
                .value(row.person())
                .value(onTrail.trailIndex()));
    return onTrail;
  }

  static Standing load(Connection connection) throws SQLException {
    return Standing.of(all(connection, LAST), all(connection, IN_FORCE));
  }

  static void eachRow(Connection connection, LeafReader reader) throws SQLException {
    for (AutonomyRow row : all(connection, COLUMNS + " from autonomy_act")) {
      reader.read("autonomy " + PublicId.AUTONOMY_ACT.of(row.id()), row.trailIndex(), row.leaf());
    }
  }

  private static List<AutonomyRow> all(Connection connection, String sql) throws SQLException {
    var found = new ArrayList<AutonomyRow>();
    try (var select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(row(rows));
      }
    }
    return found;
  }

  private static AutonomyRow row(ResultSet row) throws SQLException {
    return new AutonomyRow(
        row.getObject(1, UUID.class),
        Act.of(row.getString(2)),
        Scope.of(row.getString(3), row.getString(4)).orElseThrow(),
        row.getObject(5, UUID.class),
        row.getString(6),
        row.getBytes(7),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        row.getObject(9, UUID.class),
        row.getObject(10, UUID.class),
        row.getLong(11));
  }
}
