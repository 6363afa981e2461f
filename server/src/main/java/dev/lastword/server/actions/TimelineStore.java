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
 * the leaves of a moment are those of one batch; and a claim, which names only the review, has the
 * number of its leaf.
 */
final class TimelineStore {

  private static final String LEAVES =
      """
      with sought (action) as (select cast(? as uuid)),
      moment (at) as (
        select unnest(array[a.submitted_at, a.changed_at, a.consumed_at])
          from sought join action a on a.id = sought.action
        union select unnest(array[v.opened_at, v.closed_at]) from sought join review v on v.id = sought.action
        union select r.at from sought join reconsideration r using (action)
        union select r.at from sought join ruling r using (action)
        union select j.at from sought join judgement j using (action)
        union select o.at from sought join outcome o using (action))
      select t.index, t.at, t.leaf from trail_entry t
        where t.at = any (array (select at from moment)) and position(? in t.leaf) > 0
      union
      select t.index, t.at, t.leaf from sought join review v on v.id = sought.action
        join claim c on c.review = v.id join trail_entry t on t.index = c.trail_index
      order by 1
      """;

  private TimelineStore() {}

  /** By index. */
  static List<Entry> leaves(Connection connection, UUID action) throws SQLException {
    var found = new ArrayList<Entry>();
    try (PreparedStatement select = connection.prepareStatement(LEAVES)) {
      new Parameters(select).value(action).value(quoted(PublicId.ACTION.of(action)));
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
