package dev.lastword.server.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something small that is read often and changes seldom (people, credentials, active policies),
 * kept in memory. Inside a batch it is always current: the head of the trail, which the batch has
 * locked, says whether anything changed. Outside of one it may be a second old when another node
 * changed it.
 *
 * @param <T> an immutable picture of the tables
 */
public final class Cached<T> {

  private static final Duration TRUSTED_FOR = Duration.ofSeconds(1);

  /** Reads the tables. */
  @FunctionalInterface
  public interface Loader<T> {
    T load(Connection connection) throws SQLException;
  }

  private record Picture<T>(long generation, T value) {}

  private final Loader<T> loader;
  private volatile @Nullable Picture<T> published;
  private volatile long checkedAt;

  public Cached(Loader<T> loader) {
    this.loader = loader;
  }

  /** The picture as this batch sees it, its own changes included. */
  public T at(Batch batch) throws SQLException {
    Picture<T> known = published;
    if (known != null && known.generation == batch.generation()) {
      return known.value;
    }
    var fresh = new Picture<>(batch.generation(), loader.load(batch.connection()));
    batch.afterCommit(() -> publish(fresh));
    return fresh.value;
  }

  /**
   * The picture for a read.
   *
   * @throws Unavailable when it has to be read and the database does not answer
   */
  public T latest(Database database) {
    Picture<T> known = published;
    if (known != null
        && known.generation >= database.committedGeneration()
        && System.nanoTime() - checkedAt < TRUSTED_FOR.toNanos()) {
      return known.value;
    }
    return newest(database);
  }

  /**
   * The picture as it is now on all nodes, for what must not be missed.
   *
   * @throws Unavailable when the database does not answer
   */
  public T newest(Database database) {
    return database.read(this::refreshed).value;
  }

  private Picture<T> refreshed(Connection connection) throws SQLException {
    long generation = generation(connection);
    Picture<T> known = published;
    Picture<T> current =
        known != null && known.generation >= generation
            ? known
            : new Picture<>(generation, loader.load(connection));
    publish(current);
    return current;
  }

  private synchronized void publish(Picture<T> picture) {
    Picture<T> known = published;
    if (known == null || known.generation <= picture.generation) {
      published = Objects.requireNonNull(picture);
      checkedAt = System.nanoTime();
    }
  }

  private static long generation(Connection connection) throws SQLException {
    try (var select = connection.prepareStatement("select generation from trail_head");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
