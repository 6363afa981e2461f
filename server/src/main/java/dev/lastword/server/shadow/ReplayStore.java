package dev.lastword.server.shadow;

import dev.lastword.server.store.Ids;
import dev.lastword.server.store.Parameters;
import dev.lastword.server.store.PublicId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL that reads what actions were decided on, one after the other. */
final class ReplayStore {

  /** The newest actions are replayed, at most so many. */
  static final int MOST_ACTIONS = 50_000;

  private static final int FETCH = 500;
  private static final TypeReference<List<List<@Nullable String>>> ROWS = new TypeReference<>() {};
  private static final String ACTIONS =
      """
      select id, submitted_at, facts, history, confidence, model, verdict, reason_ids
      from action where workflow = ? and id >= ? order by id desc limit ?
      """;

  private final JsonMapper json;

  ReplayStore(JsonMapper json) {
    this.json = json;
  }

  /** Reads those since a time, the newest first; memory holds a few of them at a time. */
  void each(Connection connection, String workflow, Instant since, Consumer<StoredAsk> reader)
      throws SQLException {
    connection.setAutoCommit(false); // else the driver takes in all rows at once
    try (PreparedStatement select = connection.prepareStatement(ACTIONS)) {
      select.setFetchSize(FETCH);
      new Parameters(select).value(workflow).value(Ids.floor(since)).value(MOST_ACTIONS);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.accept(stored(rows));
        }
      }
    }
  }

  private StoredAsk stored(ResultSet row) throws SQLException {
    return new StoredAsk(
        PublicId.ACTION.of(row.getObject(1, UUID.class)),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getBytes(3),
        history(row.getString(4)),
        row.getBigDecimal(5),
        row.getString(6),
        row.getString(7),
        Set.of((String[]) row.getArray(8).getArray()));
  }

  private StoredHistory history(@Nullable String stored) {
    return StoredHistory.of(stored == null ? List.of() : json.readValue(stored, ROWS));
  }
}
