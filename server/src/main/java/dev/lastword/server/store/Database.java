package dev.lastword.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database as the server uses it: migrated, with one connection for the committer and a few for
 * reading. Callers wait in a fair line before the pool, never inside it: a pool stalls for seconds
 * when more virtual threads than connections wait in it.
 */
public final class Database implements AutoCloseable {

  private static final int READERS = 10;
  private static final Duration READ_WAIT = Duration.ofSeconds(5);
  private static final int STATEMENT_LIMIT_SECONDS = 10;

  private final Access access;
  private final HikariDataSource readers;
  private volatile long committedGeneration;
  private final Semaphore line = new Semaphore(READERS, true);

  /** Migrates and opens. Fails when the database cannot be reached or migrated. */
  public static Database open(Access access) throws SQLException {
    migrate(access.owner());
    return new Database(access);
  }

  private Database(Access access) {
    this.access = access;
    var config = new HikariConfig();
    config.setDataSource(source(access.app(), "lastword-read"));
    config.setMaximumPoolSize(READERS);
    config.setMinimumIdle(1);
    config.setAutoCommit(true);
    config.setConnectionTimeout(READ_WAIT.toMillis());
    config.setInitializationFailTimeout(-1);
    config.setReadOnly(true);
    config.setPoolName("lastword-read");
    this.readers = new HikariDataSource(config);
  }

  /** A read. */
  @FunctionalInterface
  public interface Query<T> {
    T on(Connection connection) throws SQLException;
  }

  /**
   * Runs a read on a connection that cannot write.
   *
   * @throws Unavailable when the database does not answer
   */
  public <T> T read(Query<T> query) {
    try {
      if (!line.tryAcquire(READ_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Unavailable("too many reads wait for the database");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted", e);
    }
    try (Connection connection = readers.getConnection()) {
      return query.on(connection);
    } catch (SQLException e) {
      throw new Unavailable("the database did not answer", e);
    } finally {
      line.release();
    }
  }

  /** Says which generation of people, credentials and policies this node has just committed. */
  public void committed(long generation) {
    committedGeneration = generation;
  }

  /** The newest generation this node has committed itself. */
  long committedGeneration() {
    return committedGeneration;
  }

  /**
   * Refuses to work with a clock that is not the database's.
   *
   * @throws SQLException when the clocks differ by more than this; the message says by how much
   */
  public void requireClockWithin(Clock clock, Duration limit) throws SQLException {
    Duration off =
        read(connection -> {
          try (var select = connection.prepareStatement("select clock_timestamp()");
              var row = select.executeQuery()) {
            row.next();
            return Duration.between(
                row.getObject(1, OffsetDateTime.class).toInstant(), clock.instant());
          }
        });
    if (off.abs().compareTo(limit) > 0) {
      throw new SQLException(
          "The clock of this machine and the database's differ by %d s; at most %d s are allowed. Set the clocks."
              .formatted(off.abs().toSeconds(), limit.toSeconds()));
    }
  }

  /**
   * Connections outside the pool, for the committer. Its look-ups are all by index; the planner is
   * told so, because what it knows of tables that grow this fast is always old. It plans each
   * statement once: planning a batch anew takes longer than carrying it out.
   */
  public DataSource writer() {
    PGSimpleDataSource source = source(access.app(), "lastword-write");
    String plans =
        " -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off"
            + " -c plan_cache_mode=force_generic_plan";
    source.setOptions(java.util.Objects.requireNonNullElse(source.getOptions(), "") + plans);
    return source;
  }

  /** Connections outside the pool, for what signs the trail. */
  public DataSource signer() {
    return source(access.app(), "lastword-sign");
  }

  /** Connections outside the pool, for what listens to other nodes. */
  DataSource listener() {
    return source(access.app(), "lastword-listen");
  }

  /** Connections that can only read, for long comparisons. */
  public static DataSource reader(Access access) {
    PGSimpleDataSource source = source(access.reader(), "lastword-verify");
    source.setSocketTimeout(0);
    return source;
  }

  @Override
  public void close() {
    readers.close();
  }

  private static PGSimpleDataSource source(Access.Login login, String name) {
    var source = new PGSimpleDataSource();
    source.setUrl(login.url());
    source.setUser(login.user());
    source.setPassword(login.password());
    source.setApplicationName(name);
    source.setConnectTimeout(5);
    source.setSocketTimeout(STATEMENT_LIMIT_SECONDS + 5);
    source.setTcpKeepAlive(true);
    source.setPrepareThreshold(2);
    return source;
  }

  private static void migrate(Access.Login owner) throws SQLException {
    try {
      Flyway.configure()
          .dataSource(owner.url(), owner.user(), owner.password())
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new SQLException("the database at " + owner + " cannot be used: " + why, e);
    }
    try (Connection connection = source(owner, "lastword-migrate").getConnection();
        var ensure = connection.prepareStatement("select ensure_partitions(current_date, 3)")) {
      ensure.execute();
    }
  }
}
