package dev.lastword.server.history;

import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.HistoryRecord;
import dev.lastword.policy.fact.Window;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How earlier actions are looked up: one statement for each kind of question. */
enum PastStore {
  /** Is there one? */
  SEEN(
      """
      select u.o, 1::bigint, 0::bigint, 0::numeric
      from unnest(?, ?, ?) with ordinality as u (workflow, slot, key, o)
      where exists (
        select from history_key h
        where h.workflow = u.workflow and h.slot = u.slot and h.key = u.key
          and h.cleared and strpos(h.slot, '~') = 0 and h.action is distinct from ?)
      """),

  /** The largest stands at the end of the index. */
  LARGEST(
      """
      select u.o, 1::bigint, 0::bigint, h.amount
      from unnest(?, ?, ?) with ordinality as u (workflow, slot, key, o)
      cross join lateral (
        select h.amount from history_key h
        where h.workflow = u.workflow and h.slot = u.slot and h.key = u.key
          and h.cleared and strpos(h.slot, '~') = 0 and h.amount is not null
          and h.action is distinct from ?
        order by h.amount desc limit 1) h
      """),

  /** Adds up a window, and gives up when it is too full. */
  WINDOW(
      """
      select u.o, h.rows, h.rows - h.amounts, h.amount
      from unnest(?, ?, ?, ?, ?) with ordinality as u (workflow, slot, key, since, first, o)
      cross join lateral (
        select count(*) as rows, count(w.amount) as amounts, coalesce(sum(w.amount), 0) as amount
        from (
          select h.amount from history_key h
          where h.workflow = u.workflow and h.slot = u.slot and h.key = u.key
            and h.at >= u.since and h.action >= u.first
            and h.counted and strpos(h.slot, '~') > 0 and h.action is distinct from ?
          limit %d) w) h
      """
          .formatted(Past.MOST_ROWS + 1));

  private static final String OF_ACTIONS =
      """
      select action, workflow, slot, key, at, amount, counted, cleared from history_key
      where action = any (?)
      """;

  private final String sql;

  PastStore(String sql) {
    this.sql = sql;
  }

  static PastStore of(HistoryCall call) {
    return switch (call) {
      case HistoryCall.FirstTime f -> SEEN;
      case HistoryCall.Largest l -> LARGEST;
      case HistoryCall.Count c -> WINDOW;
      case HistoryCall.Total t -> WINDOW;
      case HistoryCall.Tried t -> WINDOW;
    };
  }

  String sql() {
    return sql;
  }

  Batch.Binder binder(List<Asked> asked, Instant now, @Nullable UUID except) {
    return p -> {
      p.texts(asked.stream().map(Asked::workflow).toList());
      p.texts(asked.stream().map(Asked::slot).toList());
      p.texts(asked.stream().map(Asked::key).toList());
      if (this == WINDOW) {
        List<Instant> since = asked.stream().map(a -> now.minus(window(a).length())).toList();
        p.times(since);
        p.uuids(since.stream().map(PastStore::firstId).toList());
      }
      p.value(except);
    };
  }

  /** No id of that time or later is smaller; it leaves out the partitions of the months before. */
  private static UUID firstId(Instant since) {
    return new UUID(since.toEpochMilli() << Short.SIZE, 0);
  }

  static void read(ResultSet rows, List<Asked> asked, Map<Asked, Sum> into) throws SQLException {
    while (rows.next()) {
      into.put(
          asked.get(rows.getInt(1) - 1),
          new Sum(rows.getLong(2), rows.getLong(3), rows.getBigDecimal(4)));
    }
  }

  private static Window window(Asked asked) {
    return window(asked.question().call()).orElseThrow();
  }

  /** How far back a call looks; empty when it has no window. */
  static Optional<Window> window(HistoryCall call) {
    return switch (call) {
      case HistoryCall.FirstTime f -> Optional.empty();
      case HistoryCall.Largest l -> Optional.empty();
      case HistoryCall.Count c -> Optional.of(c.window());
      case HistoryCall.Total t -> Optional.of(t.window());
      case HistoryCall.Tried t -> Optional.of(t.window());
    };
  }

  /** The rows of some actions. */
  static List<Remembered> rows(Connection connection, List<UUID> actions) throws SQLException {
    var found = new ArrayList<Remembered>();
    try (PreparedStatement select = connection.prepareStatement(OF_ACTIONS)) {
      new Parameters(select).uuids(actions);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(row(rows));
        }
      }
    }
    return found;
  }

  private static Remembered row(ResultSet row) throws SQLException {
    BigDecimal amount = row.getBigDecimal(6);
    var what = new HistoryRecord(row.getString(3), row.getString(4), Optional.ofNullable(amount));
    boolean counted = row.getBoolean(7);
    return new Remembered(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        what,
        new Counts(counted, row.getBoolean(8), counted));
  }
}
