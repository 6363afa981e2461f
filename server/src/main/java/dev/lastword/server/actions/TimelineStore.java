package dev.lastword.server.actions;

import dev.lastword.server.store.Parameters;
import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.Entry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Finds the leaves that speak of an action. The trail has no index by what it speaks of, which
 * every submit would pay for. But every change of an action is at a moment that some row names, and
 * the leaves of a moment are those of one batch.
 */
final class TimelineStore {

  private static final String LEAVES =
      """
      select t.index, t.at, t.leaf from trail_entry t
      where t.at = any (array (
          select submitted_at from action where id = ?
          union select changed_at from action where id = ?
          union select consumed_at from action where id = ?
          union select opened_at from review where action = ?
          union select closed_at from review where action = ?
          union select at from outcome where action = ?
          union select at from ruling where action = ?
          union select at from judgement where action = ?
          union select at from amendment where action = ?
          union select at from comment where action = ?
          union select c.at from claim c join review r on r.id = c.review where r.action = ?
          union select c.ended_at from claim c join review r on r.id = c.review where r.action = ?))
        and position(? in t.leaf) > 0
      order by t.index
      """;

  private static final int TIMES_THE_ID = 12;

  private TimelineStore() {}

  /** By index. */
  static List<Entry> leaves(Connection connection, UUID action) throws SQLException {
    String id = PublicId.ACTION.of(action);
    var found = new ArrayList<Entry>();
    try (PreparedStatement select = connection.prepareStatement(LEAVES)) {
      var parameters = new Parameters(select);
      for (int i = 0; i < TIMES_THE_ID; i++) {
        parameters.value(action);
      }
      parameters.value(quoted(id));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(Entry.of(rows));
        }
      }
    }
    return found;
  }

  /** As a leaf has it, so that no longer id is taken for it. */
  private static byte[] quoted(String id) {
    return ('"' + id + '"').getBytes(StandardCharsets.UTF_8);
  }
}
