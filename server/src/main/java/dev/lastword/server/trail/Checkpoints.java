package dev.lastword.server.trail;

import dev.lastword.server.store.PrivateFile;
import dev.lastword.trail.Checkpoint;
import dev.lastword.trail.Hash;
import dev.lastword.trail.SignerKey;
import dev.lastword.trail.Tile;
import dev.lastword.trail.TreeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the trail: once a second, when there is news. What it signed last is kept in a side file
 * outside the database, and at start a trail that is shorter than that, or another one, is not
 * signed any more.
 */
public final class Checkpoints implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int LEAVES_PER_ROUND = 50_000;
  private static final Duration PARTITIONS_EVERY = Duration.ofHours(6);
  private static final long LEAVES_PER_CHECK = 5_000_000;

  private final DataSource database;
  private final SignerKey key;
  private final Clock clock;
  private final List<Path> files;
  private final Thread signer;
  private Instant partitionsEnsuredAt;
  private long partitionsEnsuredFor;
  private final CountDownLatch closing = new CountDownLatch(1);

  /** What this node signed last; what is stored must have it for ever. */
  private Optional<Checkpoint> last;

  /**
   * Starts signing.
   *
   * @param sideFile where the newest checkpoint is kept
   * @param copy where else it is handed out, for somebody else to keep
   * @throws TrailUnreadable when the stored trail does not extend the checkpoint in the side file
   */
  public static Checkpoints start(
      DataSource database, SignerKey key, Clock clock, Path sideFile, Optional<Path> copy)
      throws SQLException, IOException {
    Optional<Checkpoint> last =
        Files.exists(sideFile)
            ? Optional.of(new Extends(key).checked(database, sideFile))
            : Optional.empty();
    var files = new ArrayList<>(List.of(sideFile));
    copy.ifPresent(files::add);
    var checkpoints = new Checkpoints(database, key, clock, files, last);
    checkpoints.signer.start();
    return checkpoints;
  }

  private Checkpoints(
      DataSource database,
      SignerKey key,
      Clock clock,
      List<Path> files,
      Optional<Checkpoint> last) {
    this.last = last;
    this.database = database;
    this.key = key;
    this.clock = clock;
    this.partitionsEnsuredAt = clock.instant();
    this.files = List.copyOf(files);
    this.signer = Thread.ofPlatform().daemon().name("checkpoints").unstarted(this::run);
  }

  /** The newest checkpoint that was signed; empty before the first. */
  public static Optional<String> newest(Connection connection) throws SQLException {
    return one(connection, "select note from checkpoint order by size desc limit 1", -1);
  }

  /**
   * A checkpoint that was signed.
   *
   * @param size entries it covers
   */
  public record Signed(long size, Instant at) {}

  /** When the newest checkpoint was signed; empty before the first. */
  public static Optional<Signed> newestSigned(Connection connection) throws SQLException {
    String sql = "select size, at from checkpoint order by size desc limit 1";
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Signed(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
          : Optional.empty();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      signer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    signWhatIsNew();
  }

  private void run() {
    try {
      do {
        signWhatIsNew();
      } while (!closing.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void signWhatIsNew() {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      long size = headSize(connection);
      long signed = signedSize(connection);
      requireExtends(connection, signed);
      ensurePartitions(connection, size);
      while (signed < size) {
        signed = sign(connection, signed, Math.min(size, signed + LEAVES_PER_ROUND));
      }
    } catch (SQLException | IOException | RuntimeException e) {
      LOG.warn("the trail was not signed this time: {}", e.toString());
    }
  }

  /** Months and blocks of leaves get their partitions before they begin. */
  private void ensurePartitions(Connection connection, long size) throws SQLException {
    Instant now = clock.instant();
    boolean due =
        size >= partitionsEnsuredFor + LEAVES_PER_CHECK
            || now.isAfter(partitionsEnsuredAt.plus(PARTITIONS_EVERY));
    if (due) {
      one(connection, "select ensure_partitions(current_date, 3)::text", -1);
      connection.commit();
      partitionsEnsuredAt = now;
      partitionsEnsuredFor = size;
    }
  }

  /** Whoever cuts or rewrites the trail under a running server gets no signature for it. */
  private void requireExtends(Connection connection, long signed) throws SQLException {
    if (last.isPresent()) {
      long size = last.get().size();
      boolean cut = signed < size;
      if (cut || !new Extends(key).root(connection, size).equals(last.get().root())) {
        throw new TrailUnreadable(
            "the stored trail is not the one of %d entries that was signed last; it is not signed any more"
                .formatted(size));
      }
    }
  }

  /** Takes the leaves from one size to another into the tree and signs it. Returns the new size. */
  private long sign(Connection connection, long from, long size) throws SQLException, IOException {
    var tree = TreeBuilder.restore(from, new SqlTiles(connection), new Store(connection));
    hashes(connection, from, size).forEach(tree::append);
    if (tree.size() != size) {
      throw new TrailUnreadable("leaf " + tree.size() + " is missing");
    }
    var checkpoint = new Checkpoint(key.name(), size, tree.root());
    String note = checkpoint.sign(key).format();
    insert(connection, size, note);
    connection.commit();
    last = Optional.of(checkpoint);
    for (Path file : files) {
      PrivateFile.writeReadable(file, note);
    }
    return size;
  }

  /** Another node may have signed this size: then its tree must be the same. */
  private void insert(Connection connection, long size, String note) throws SQLException {
    String sql = "insert into checkpoint (size, at, note) values (?, ?, ?) on conflict do nothing";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setLong(1, size);
      insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
      insert.setString(3, note);
      if (insert.executeUpdate() == 0) {
        String other =
            one(connection, "select note from checkpoint where size = ?", size).orElse("");
        if (!other.equals(note)) {
          throw new TrailUnreadable("another tree of size " + size + " is already signed");
        }
      }
    }
  }

  private static List<Hash> hashes(Connection connection, long from, long to) throws SQLException {
    String sql = "select hash from trail_entry where index >= ? and index < ? order by index";
    var hashes = new ArrayList<Hash>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, from);
      select.setLong(2, to);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          hashes.add(Hash.of(rows.getBytes(1)));
        }
      }
    }
    return hashes;
  }

  static long headSize(Connection connection) throws SQLException {
    return Long.parseLong(one(connection, "select size::text from trail_head", -1).orElse("0"));
  }

  static long signedSize(Connection connection) throws SQLException {
    String sql = "select coalesce(max(size), 0)::text from checkpoint";
    return Long.parseLong(one(connection, sql, -1).orElse("0"));
  }

  private static Optional<String> one(Connection connection, String sql, long parameter)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      if (parameter >= 0) {
        select.setLong(1, parameter);
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  /** Stores tiles as they become full; those of another node are the same. */
  private record Store(Connection connection) implements dev.lastword.trail.TileSink {

    @Override
    public void full(Tile tile, byte[] hashes, Hash root) {
      String sql =
          """
          insert into trail_tile (level, index, hashes, root) values (?, ?, ?, ?)
          on conflict do nothing
          """;
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        insert.setInt(1, tile.level());
        insert.setLong(2, tile.index());
        insert.setBytes(3, hashes);
        insert.setBytes(4, root.bytes());
        insert.executeUpdate();
      } catch (SQLException e) {
        throw new TrailUnreadable("tile " + tile.path() + " cannot be stored", e);
      }
    }
  }

  /** Whether the stored trail extends a checkpoint that was kept outside. */
  private record Extends(SignerKey key) {

    Checkpoint checked(DataSource database, Path sideFile) throws SQLException, IOException {
      Checkpoint kept = opened(sideFile);
      try (Connection connection = database.getConnection()) {
        long size = headSize(connection);
        if (size < kept.size()) {
          throw new TrailUnreadable(
              "The database holds %d trail entries, but %d were signed (%s). It is an older copy or was cut; Lastword does not sign it."
                  .formatted(size, kept.size(), sideFile));
        }
        if (!root(connection, kept.size()).equals(kept.root())) {
          throw new TrailUnreadable(
              "The first %d trail entries are not those that were signed (%s). Lastword does not sign them."
                  .formatted(kept.size(), sideFile));
        }
      }
      return kept;
    }

    /** The root of the first so many leaves, from a few stored tiles. */
    Hash root(Connection connection, long size) {
      return TreeBuilder.restore(size, new SqlTiles(connection), (tile, hashes, root) -> {}).root();
    }

    private Checkpoint opened(Path sideFile) throws IOException {
      return switch (Checkpoint.open(Files.readString(sideFile), List.of(key.verifier()))) {
        case Checkpoint.Opened.Genuine(Checkpoint checkpoint) -> checkpoint;
        case Checkpoint.Opened.Rejected(String why) ->
            throw new TrailUnreadable(sideFile + " is not a checkpoint of this trail key: " + why);
      };
    }
  }
}
