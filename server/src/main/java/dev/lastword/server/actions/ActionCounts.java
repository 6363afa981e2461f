package dev.lastword.server.actions;

import dev.lastword.server.store.Ids;
import dev.lastword.server.store.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many actions there were and what became of them.
 *
 * @param byDay by workflow, then by day in UTC; a day without actions is left out
 * @param open by workflow
 */
public record ActionCounts(
    Map<String, SortedMap<LocalDate, Verdicts>> byDay, Map<String, Open> open) {

  private static final String BY_DAY =
      """
      select workflow, (submitted_at at time zone 'UTC')::date,
        case when reconsidered is null then verdict else 'hold' end, count(*)
      from action where id >= ? group by 1, 2, 3
      """;

  private static final String OPEN =
      """
      select r.workflow, count(distinct r.id), count(distinct r.id) filter (where p.due_at < ?)
      from review r join review_part p on p.review = r.id and p.state = 'open'
      where r.closed_at is null group by 1
      """;

  /** How many the policy said what of. */
  public record Verdicts(long proceed, long hold, long refuse) {

    public static final Verdicts NONE = new Verdicts(0, 0, 0);

    public long all() {
      return proceed + hold + refuse;
    }

    public Verdicts plus(Verdicts other) {
      return new Verdicts(proceed + other.proceed, hold + other.hold, refuse + other.refuse);
    }
  }

  /** Reviews that wait, and those of them in which somebody's time is over. */
  public record Open(long reviews, long late) {

    public static final Open NONE = new Open(0, 0);
  }

  /** Counts from a moment on; what is open is counted whenever it came. */
  public static ActionCounts since(Connection connection, Instant from, Instant now)
      throws SQLException {
    return new ActionCounts(byDay(connection, from), open(connection, now));
  }

  private static Map<String, SortedMap<LocalDate, Verdicts>> byDay(
      Connection connection, Instant from) throws SQLException {
    var counts = new HashMap<String, SortedMap<LocalDate, Verdicts>>();
    try (PreparedStatement select = connection.prepareStatement(BY_DAY)) {
      new Parameters(select).value(Ids.floor(from));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          counts
              .computeIfAbsent(rows.getString(1), workflow -> new TreeMap<>())
              .merge(
                  rows.getObject(2, LocalDate.class),
                  verdicts(rows.getString(3), rows.getLong(4)),
                  Verdicts::plus);
        }
      }
    }
    return counts;
  }

  private static Verdicts verdicts(String verdict, long count) {
    return switch (verdict) {
      case "proceed" -> new Verdicts(count, 0, 0);
      case "hold" -> new Verdicts(0, count, 0);
      case "refuse" -> new Verdicts(0, 0, count);
      default -> throw new IllegalStateException("no verdict " + verdict);
    };
  }

  private static Map<String, Open> open(Connection connection, Instant now) throws SQLException {
    var open = new HashMap<String, Open>();
    try (PreparedStatement select = connection.prepareStatement(OPEN)) {
      new Parameters(select).value(now);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          open.put(rows.getString(1), new Open(rows.getLong(2), rows.getLong(3)));
        }
      }
    }
    return open;
  }
}
