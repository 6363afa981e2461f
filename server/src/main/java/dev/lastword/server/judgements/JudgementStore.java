package dev.lastword.server.judgements;

import dev.lastword.server.store.Parameters;
import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.LeafReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** SQL that reads judgements. */
public final class JudgementStore {

  private static final int PAGE = 1_000;

  private static final String JUDGEMENTS =
      """
      select id, action, ruling, kind, judgement, probability, person, credential, comment, salt,
        at, trail_index
      from judgement
      """;

  private JudgementStore() {}

  /** The judgements on each of these actions, in the order they were given. */
  public static Map<UUID, List<Judged>> of(Connection connection, Collection<UUID> actions)
      throws SQLException {
    var found = new HashMap<UUID, List<Judged>>();
    try (PreparedStatement select =
        connection.prepareStatement(JUDGEMENTS + " where action = any (?) order by id")) {
      new Parameters(select).uuids(List.copyOf(actions));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Judged judged = judged(rows);
          found.computeIfAbsent(judged.action(), id -> new ArrayList<>()).add(judged);
        }
      }
    }
    return found;
  }

  /** Every judgement, for whoever compares them with the trail. */
  public static void eachRow(Connection connection, LeafReader reader) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(JUDGEMENTS)) {
      select.setFetchSize(PAGE);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Judged judged = judged(rows);
          String name = "judgement " + PublicId.JUDGEMENT.of(judged.id());
          reader.read(name, judged.trailIndex(), judged.leaf());
        }
      }
    }
  }

  private static Judged judged(ResultSet row) throws SQLException {
    double probability = row.getDouble(6);
    boolean drawn = !row.wasNull();
    return new Judged(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        Occasion.of(row.getString(4)),
        Judgement.of(row.getString(5)).orElseThrow(),
        drawn ? Double.valueOf(probability) : null,
        row.getObject(7, UUID.class),
        row.getObject(8, UUID.class),
        row.getString(9),
        row.getBytes(10),
        row.getObject(11, OffsetDateTime.class).toInstant(),
        row.getLong(12));
  }
}
