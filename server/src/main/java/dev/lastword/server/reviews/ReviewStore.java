package dev.lastword.server.reviews;

import dev.lastword.server.actions.ActionStore;
import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.store.Parameters;
import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.LeafReader;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SQL that reads reviews and the acts on them. */
public final class ReviewStore {

  private static final int PAGE = 1_000;

  private static final String RULINGS =
      """
      select r.id, r.review, r.action, r.revision, r.person, r.credential, r.ruling, r.queues,
        r.reason_code, r.comment, r.salt, r.late, r.via, r.at, r.trail_index
      """;

  private static final String CLAIMS =
      "select id, review, queue, person, at, trail_index from claim";

  private ReviewStore() {}

  /** A ruling and the leaf that speaks of it, which should be the one rendered from it. */
  public record StoredRuling(ReviewRows.Ruling ruling, byte @Nullable [] leaf) {
    boolean agreesWithTrail() {
      return Arrays.equals(leaf, ruling.leaf());
    }
  }

  /** A review without its parts. */
  record Review(UUID id, UUID action, Instant openedAt, @Nullable Instant closedAt) {}

  /** The rulings on these actions, in the order they were given. */
  static List<StoredRuling> rulings(Connection connection, Collection<UUID> actions)
      throws SQLException {
    var found = new ArrayList<StoredRuling>();
    String sql =
        RULINGS
            + ", t.leaf from ruling r left join trail_entry t on t.index = r.trail_index"
            + " where r.action = any (?) order by r.id";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      new Parameters(select).uuids(List.copyOf(actions));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(new StoredRuling(ruling(rows), rows.getBytes(16)));
        }
      }
    }
    return found;
  }

  /** The reviews of these ids. */
  static List<Review> reviews(Connection connection, Collection<UUID> ids) throws SQLException {
    var found = new ArrayList<Review>();
    String sql = "select id, action, opened_at, closed_at from review where id = any (?)";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      new Parameters(select).uuids(List.copyOf(ids));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Review(
                  rows.getObject(1, UUID.class),
                  rows.getObject(2, UUID.class),
                  time(rows, 3),
                  instant(rows, 4)));
        }
      }
    }
    return found;
  }

  /** The parts of a review, in order of queue. */
  static List<ReviewPart> parts(Connection connection, UUID review) throws SQLException {
    return partsOf(connection, List.of(review)).getOrDefault(review, List.of());
  }

  /** The parts of these reviews, in order of queue. */
  static Map<UUID, List<ReviewPart>> partsOf(Connection connection, Collection<UUID> reviews)
      throws SQLException {
    var found = new LinkedHashMap<UUID, List<ReviewPart>>();
    String sql =
        "select null::uuid, "
            + ActionStore.PART_COLUMNS
            + " from review_part p where p.review = any (?) order by p.queue";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      new Parameters(select).uuids(List.copyOf(reviews));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ReviewPart part = ActionStore.part(rows);
          found.computeIfAbsent(part.review(), id -> new ArrayList<>()).add(part);
        }
      }
    }
    return found;
  }

  /** The newest claim on each part of these reviews that was made since and has not ended. */
  static Map<UUID, Map<String, ReviewRows.Claim>> claims(
      Connection connection, Collection<UUID> reviews, Instant since) throws SQLException {
    var found = new LinkedHashMap<UUID, Map<String, ReviewRows.Claim>>();
    String sql = CLAIMS + " where review = any (?) and at > ? and ended_at is null order by id";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      new Parameters(select).uuids(List.copyOf(reviews)).value(since);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ReviewRows.Claim claim = claim(rows);
          found
              .computeIfAbsent(claim.review(), id -> new LinkedHashMap<>())
              .put(claim.queue(), claim);
        }
      }
    }
    return found;
  }

  /** Held actions whose time is over, oldest first. */
  static List<UUID> expired(Connection connection, Instant now, int limit) throws SQLException {
    var found = new ArrayList<UUID>();
    String sql =
        """
        select action from review where next_at <= ? and closed_at is null
        order by next_at limit ?
        """;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      new Parameters(select).value(now).value(limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return found;
  }

  /** Every ruling and claim, for whoever compares them with the trail. */
  public static void eachRow(Connection connection, LeafReader reader) throws SQLException {
    each(
        connection,
        RULINGS + "from ruling r",
        row -> {
          ReviewRows.Ruling ruling = ruling(row);
          String name = "ruling " + PublicId.RULING.of(ruling.id());
          reader.read(name, ruling.trailIndex(), ruling.leaf());
        });
    each(
        connection,
        CLAIMS,
        row -> {
          ReviewRows.Claim claim = claim(row);
          reader.read("claim " + PublicId.CLAIM.of(claim.id()), claim.trailIndex(), claim.leaf());
        });
  }

  @FunctionalInterface
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private static void each(Connection connection, String sql, RowReader reader)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(PAGE);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }

  private static ReviewRows.Ruling ruling(ResultSet row) throws SQLException {
    return new ReviewRows.Ruling(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getInt(4),
        row.getObject(5, UUID.class),
        row.getObject(6, UUID.class),
        RulingKind.of(row.getString(7)).orElseThrow(),
        List.of((String[]) row.getArray(8).getArray()),
        row.getString(9),
        row.getString(10),
        row.getBytes(11),
        row.getBoolean(12),
        row.getString(13),
        time(row, 14),
        row.getLong(15));
  }

  private static ReviewRows.Claim claim(ResultSet row) throws SQLException {
    return new ReviewRows.Claim(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getObject(4, UUID.class),
        time(row, 5),
        row.getLong(6));
  }

  private static Instant time(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
