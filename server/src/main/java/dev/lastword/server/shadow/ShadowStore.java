package dev.lastword.server.shadow;

import dev.lastword.server.shadow.Shadow.State;
import dev.lastword.server.shadow.ShadowRow.Act;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.LeafReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL of acts about candidates. Their order is that of the trail. */
final class ShadowStore {

  private static final HexFormat HEX = HexFormat.of();
  private static final String COLUMNS =
      "select s.id, s.workflow, s.digest, s.act, s.at, s.by, s.person, s.trail_index";

  /** Each act with the policy that became active next. */
  private static final String OF_WORKFLOW =
      COLUMNS
          + """
          , (select a.digest from activation a
              where a.workflow = s.workflow and a.trail_index > s.trail_index
              order by a.trail_index limit 1)
          from shadow_act s where s.workflow = ? order by s.trail_index
          """;

  private static final String TRIED =
      """
      select count(*) from shadow_act where workflow = ? and act = 'registered' and at > ?
      """;

  private static final Duration YEAR = Duration.ofDays(365);

  private ShadowStore() {}

  /** How many were registered, those that were withdrawn since among them. */
  static int triedWithinAYear(Connection connection, String workflow, Instant now)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(TRIED)) {
      new Parameters(select).value(workflow).value(now.minus(YEAR));
      try (ResultSet rows = select.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  static void insert(Batch batch, ShadowRow row) throws SQLException {
    batch.execute(
        """
        insert into shadow_act (id, workflow, digest, act, at, by, person, trail_index)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        p ->
            p.value(row.id())
                .value(row.workflow())
                .value(HEX.parseHex(row.digest()))
                .value(row.act().word())
                .value(row.at())
                .value(row.by())
                .value(row.person())
                .value(batch.append(row.leaf())));
  }

  /** The candidates of a workflow, each once, the one registered last at the end. */
  static List<Shadow> of(Connection connection, String workflow) throws SQLException {
    var found = new LinkedHashMap<String, Shadow>();
    try (PreparedStatement select = connection.prepareStatement(OF_WORKFLOW)) {
      new Parameters(select).value(workflow);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ShadowRow act = row(rows);
          Shadow before = found.remove(act.digest());
          found.put(act.digest(), after(before, act, rows.getBytes(9)));
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static Shadow after(@Nullable Shadow before, ShadowRow act, byte @Nullable [] next) {
    if (act.act() == Act.WITHDRAWN && before != null) {
      return new Shadow(before.registered(), State.WITHDRAWN);
    }
    if (next == null) {
      return new Shadow(act, State.WATCHED);
    }
    boolean itself = HEX.formatHex(next).equals(act.digest());
    return new Shadow(act, itself ? State.ACTIVE : State.SUPERSEDED);
  }

  static void eachRow(Connection connection, LeafReader reader) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COLUMNS + " from shadow_act s");
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        ShadowRow row = row(rows);
        reader.read("shadow " + PublicId.SHADOW_ACT.of(row.id()), row.trailIndex(), row.leaf());
      }
    }
  }

  private static ShadowRow row(ResultSet row) throws SQLException {
    return new ShadowRow(
        row.getObject(1, UUID.class),
        row.getString(2),
        HEX.formatHex(row.getBytes(3)),
        Act.of(row.getString(4)),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getObject(6, UUID.class),
        row.getObject(7, UUID.class),
        row.getLong(8));
  }
}
