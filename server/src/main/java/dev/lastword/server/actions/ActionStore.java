package dev.lastword.server.actions;

import dev.lastword.api.ActionDocument;
import dev.lastword.server.store.Parameters;
import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.LeafReader;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL that reads actions. {@link ActionsInBatch} has the SQL that writes them. */
public final class ActionStore {

  private static final String COLUMNS =
      """
      a.id, a.workflow, a.agent, a.subject, a.on_behalf_of, a.facts, a.output_type, a.output,
      a.confidence, a.model, a.rationale, a.salt, a.idempotency_key, a.request_digest, a.policy,
      a.verdict, a.reasons, a.reason_ids, a.alerts, a.rules, a.history, a.submitted_at,
      a.expires_at, a.state, a.revision, a.changed_at, a.release_number, a.release_audience,
      a.release_expires_at, a.consumed_at, a.consumed_by, a.consumed_key, a.trail_index,
      a.release_approvers, r.id, r.cause, r.facts, r.output_type, r.output, r.policy, r.reasons,
      r.reason_ids, r.rules, r.history, r.by, r.at, r.salt, r.trail_index, a.coin, a.probability,
      a.wrong
      """;

  private static final String FROM =
      " from action a left join reconsideration r on r.id = a.reconsidered ";

  private static final String WITH_LEAF =
      "select "
          + COLUMNS
          + ", t.leaf, u.leaf"
          + FROM
          + "left join trail_entry t on t.index = a.trail_index"
          + " left join trail_entry u on u.index = r.trail_index";

  /** The columns of a part, behind one of whoever asks. */
  public static final String PART_COLUMNS =
      "p.review, p.queue, p.state, p.approvals, p.urgent, p.due_at, p.reasons, p.since, p.console";

  private static final String PARTS =
      "select p.action, "
          + PART_COLUMNS
          + " from review_part p where p.review = any (?) order by p.queue";

  private static final String WAITING =
      """
      select count(distinct review) from (
        select p.review from review_part p
        where p.state = 'open' and p.queue = any (?) limit ?) as waiting
      """;

  private static final String LAST_RULINGS =
      """
      select distinct on (action) action, ruling, reason_code, comment, at from ruling
      where action = any (?) order by action, id desc
      """;

  private ActionStore() {}

  /** How many open reviews have a part for one of these queues; parts are counted up to a limit. */
  public static int waiting(Connection connection, Collection<String> queues, int limit)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(WAITING)) {
      new Parameters(select).texts(List.copyOf(queues)).value(limit);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /**
   * An action and the leaves that speak of it and of what it was reconsidered to, which should be
   * those rendered from them.
   */
  public record Stored(
      Action action, byte @Nullable [] leaf, byte @Nullable [] reconsiderationLeaf) {

    /**
     * Whether it is what the trail says of it: state, release, who is asked, and every byte that
     * was sent, amended and decided.
     *
     * @param parts of its newest review
     */
    public boolean agreesWithTrail(List<ReviewPart> parts) {
      Reconsideration again = action.reconsidered();
      return Arrays.equals(leaf, ActionLeaf.of(action, parts))
          && (again == null || Arrays.equals(reconsiderationLeaf, again.leaf()));
    }

    Stored with(Action judged) {
      return new Stored(judged, leaf, reconsiderationLeaf);
    }
  }

  /** Finds actions by id. Ids that are not there are left out. */
  public static List<Stored> find(Connection connection, Collection<UUID> ids) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(WITH_LEAF + " where a.id = any (?)")) {
      new Parameters(select).uuids(List.copyOf(ids));
      return read(select);
    }
  }

  /** Which actions a caller may see, and of those which ones are asked for. */
  public record Filter(String where, List<Object> values) {
    public Filter {
      values = List.copyOf(values);
    }
  }

  /** A page of actions, newest first, before an id. */
  static List<Action> page(Connection connection, Filter filter, UUID before, int limit)
      throws SQLException {
    String sql =
        "select "
            + COLUMNS
            + ", null, null"
            + FROM
            + "where a.id < ? and "
            + filter.where
            + " order by a.id desc limit ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      var parameters = new Parameters(select).value(before);
      for (Object value : filter.values) {
        parameters.value(value);
      }
      parameters.value(limit);
      return read(select).stream().map(Stored::action).toList();
    }
  }

  /** Reads all actions in order of id, for whoever compares them with the trail. */
  public static void eachRow(Connection connection, RowReader reader) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(WITH_LEAF + " order by a.id")) {
      select.setFetchSize(1_000);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.read(stored(rows));
        }
      }
    }
  }

  /** Reads all reconsiderations, for whoever compares them with the trail. */
  public static void eachReconsideration(Connection connection, LeafReader reader)
      throws SQLException {
    String sql = "select " + COLUMNS + " from reconsideration r join action a on a.id = r.action";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(1_000);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Reconsideration again = Objects.requireNonNull(reconsideration(rows));
          String name = "reconsideration " + PublicId.RECONSIDERATION.of(again.id());
          reader.read(name, again.trailIndex(), again.leaf());
        }
      }
    }
  }

  /** Takes rows one by one. */
  @FunctionalInterface
  public interface RowReader {
    void read(Stored stored) throws SQLException;
  }

  /** The parts of the reviews of these actions, in order of queue. */
  public static Map<UUID, List<ReviewPart>> parts(Connection connection, Collection<UUID> ids)
      throws SQLException {
    var found = new LinkedHashMap<UUID, List<ReviewPart>>();
    try (PreparedStatement select = connection.prepareStatement(PARTS)) {
      new Parameters(select).uuids(List.copyOf(ids));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found
              .computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
              .add(part(rows));
        }
      }
    }
    return found;
  }

  /** What people were asked about these actions, and what they last answered. */
  public static Map<UUID, Asked> asked(Connection connection, Collection<UUID> ids)
      throws SQLException {
    Map<UUID, ActionDocument.LastRuling> rulings = lastRulings(connection, ids);
    var found = new LinkedHashMap<UUID, Asked>();
    parts(connection, ids)
        .forEach((action, parts) -> found.put(action, new Asked(parts, rulings.get(action))));
    return found;
  }

  private static Map<UUID, ActionDocument.LastRuling> lastRulings(
      Connection connection, Collection<UUID> ids) throws SQLException {
    var found = new LinkedHashMap<UUID, ActionDocument.LastRuling>();
    try (PreparedStatement select = connection.prepareStatement(LAST_RULINGS)) {
      new Parameters(select).uuids(List.copyOf(ids));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.put(
              rows.getObject(1, UUID.class),
              new ActionDocument.LastRuling(
                  rows.getString(2), rows.getString(3), rows.getString(4), time(rows, 5)));
        }
      }
    }
    return found;
  }

  /** A part from {@link #PART_COLUMNS}, the first of which is the second of the row. */
  public static ReviewPart part(ResultSet row) throws SQLException {
    return new ReviewPart(
        row.getObject(2, UUID.class),
        row.getString(3),
        ReviewPart.State.of(row.getString(4)),
        row.getInt(5),
        row.getBoolean(6),
        instant(row, 7),
        texts(row.getArray(8)),
        row.getInt(9),
        row.getBoolean(10));
  }

  private static List<Stored> read(PreparedStatement select) throws SQLException {
    var found = new ArrayList<Stored>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(stored(rows));
      }
    }
    return found;
  }

  private static Stored stored(ResultSet row) throws SQLException {
    var action =
        new Action(
            row.getObject(1, UUID.class),
            content(row),
            decision(row),
            reconsideration(row),
            status(row));
    return new Stored(action, row.getBytes(52), row.getBytes(53));
  }

  private static @Nullable Reconsideration reconsideration(ResultSet row) throws SQLException {
    UUID id = row.getObject(35, UUID.class);
    if (id == null) {
      return null;
    }
    byte[] facts = row.getBytes(37);
    String type = row.getString(38);
    byte[] output = row.getBytes(39);
    return new Reconsideration(
        id,
        row.getObject(1, UUID.class),
        Reconsideration.Cause.of(row.getString(36)),
        facts == null
            ? null
            : new Reconsideration.Bytes(
                facts, type == null || output == null ? null : new Action.Output(type, output)),
        new Reconsideration.Verdict(
            row.getBytes(40),
            row.getString(41),
            texts(row.getArray(42)),
            row.getBytes(43),
            row.getString(44)),
        row.getObject(45, UUID.class),
        time(row, 46),
        row.getBytes(47),
        row.getLong(48));
  }

  private static Action.Content content(ResultSet row) throws SQLException {
    String subject = row.getString(4);
    String onBehalfOf = row.getString(5);
    byte[] facts = row.getBytes(6);
    String type = row.getString(7);
    byte[] output = row.getBytes(8);
    BigDecimal confidence = row.getBigDecimal(9);
    String model = row.getString(10);
    String rationale = row.getString(11);
    return new Action.Content(
        row.getString(2),
        row.getString(3),
        subject,
        onBehalfOf,
        facts,
        type,
        output,
        confidence,
        model,
        rationale,
        row.getBytes(12),
        row.getString(13),
        row.getBytes(14),
        Action.Content.digestOf(
            subject, onBehalfOf, facts, type, output, confidence, model, rationale));
  }

  private static Action.Decision decision(ResultSet row) throws SQLException {
    return new Action.Decision(
        row.getBytes(15),
        row.getString(16),
        row.getString(17),
        texts(row.getArray(18)),
        row.getString(19),
        row.getBytes(20),
        row.getString(21),
        time(row, 22),
        time(row, 23),
        draw(row));
  }

  private static Action.@Nullable Draw draw(ResultSet row) throws SQLException {
    double coin = row.getDouble(49);
    return row.wasNull() ? null : new Action.Draw(coin, row.getDouble(50));
  }

  private static Action.Status status(ResultSet row) throws SQLException {
    Instant expires = instant(row, 29);
    Instant consumed = instant(row, 30);
    return new Action.Status(
        State.of(row.getString(24)),
        row.getInt(25),
        time(row, 26),
        expires == null
            ? null
            : new Action.Release(
                row.getInt(27), row.getString(28), expires, textsIfAny(row.getArray(34))),
        consumed == null
            ? null
            : new Action.Consumption(consumed, row.getString(31), row.getString(32)),
        row.getLong(33),
        row.getBoolean(51));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static List<String> textsIfAny(@Nullable Array array) throws SQLException {
    return array == null ? List.of() : texts(array);
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
