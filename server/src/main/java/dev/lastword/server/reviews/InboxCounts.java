package dev.lastword.server.reviews;

import dev.lastword.server.store.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much waits for somebody. Of each queue, the first {@value #COUNTED_TO} are counted: urgent
 * and overdue ones are among them.
 *
 * @param all each review once, although several of the queues may be asked
 * @param byQueue a queue for which nothing waits is left out
 */
record InboxCounts(Count all, Map<String, Count> byQueue) {

  static final int COUNTED_TO = 1_000;

  private static final String WAITING =
      """
      select q.queue, count(distinct p.review),
        count(distinct p.review) filter (where p.urgent),
        count(distinct p.review) filter (where p.due_at <= ?)
      from unnest(?) as q (queue)
      cross join lateral (
        select p.review, p.urgent, p.due_at from review_part p
        where p.queue = q.queue and p.state = 'open'
        order by not p.urgent, coalesce(p.due_at, 'infinity'::timestamptz), p.review
        limit ?) p
      group by rollup (q.queue)
      """;

  InboxCounts {
    byQueue = Map.copyOf(byQueue);
  }

  /** Reviews that wait, and how many of them are urgent, and late. */
  record Count(int waiting, int urgent, int late) {
    static final Count NONE = new Count(0, 0, 0);
  }

  /** Those of one queue. */
  Count of(String queue) {
    return byQueue.getOrDefault(queue, Count.NONE);
  }

  static InboxCounts of(Connection connection, Collection<String> queues, Instant now)
      throws SQLException {
    var byQueue = new HashMap<String, Count>();
    Count all = Count.NONE;
    try (PreparedStatement select = connection.prepareStatement(WAITING)) {
      new Parameters(select).value(now).texts(List.copyOf(queues)).value(COUNTED_TO);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          String queue = row.getString(1);
          var count = new Count(row.getInt(2), row.getInt(3), row.getInt(4));
          if (queue == null) {
            all = count;
          } else {
            byQueue.put(queue, count);
          }
        }
      }
    }
    return new InboxCounts(all, byQueue);
  }
}
