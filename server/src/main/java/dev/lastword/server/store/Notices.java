package dev.lastword.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other nodes of the same database what has changed, after the commit and outside of it
 * (PostgreSQL's LISTEN and NOTIFY). A notice may be lost: whoever waits for one looks again by
 * itself after a while.
 */
public final class Notices implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
  private static final String CHANNEL = "lastword_changed";
  private static final String NOTIFY = "select pg_notify('" + CHANNEL + "', ?)";

  /** Ids in one notice; PostgreSQL takes less than 8,000 bytes. */
  private static final int TOGETHER_MAX = 200;

  /** Notices that wait to be sent; more are dropped. */
  private static final int WAITING_MAX = 20_000;

  private static final Duration LISTEN = Duration.ofMillis(500);
  private static final Duration BEFORE_RECONNECT = Duration.ofSeconds(1);

  private final Database database;
  private final DataSource listening;
  private final Consumer<UUID> heard;
  private final Runnable missed;
  private final BlockingQueue<UUID> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private final Thread sender;
  private final Thread listener;
  private volatile boolean closing;

  private Notices(Database database, Consumer<UUID> heard, Runnable missed) {
    this.database = database;
    this.listening = database.listener();
    this.heard = heard;
    this.missed = missed;
    this.sender = Thread.ofVirtual().name("notices-out").start(this::send);
    this.listener = Thread.ofPlatform().daemon().name("notices-in").start(this::listen);
  }

  /**
   * Starts to listen.
   *
   * @param heard is told each id that any node, this one included, says has changed
   * @param missed is told when notices may have been missed
   */
  public static Notices start(Database database, Consumer<UUID> heard, Runnable missed) {
    return new Notices(database, heard, missed);
  }

  /** Says that these have changed. Returns at once. */
  public void publish(Collection<UUID> changed) {
    for (UUID id : changed) {
      if (!waiting.offer(id)) {
        return;
      }
    }
  }

  @Override
  public void close() {
    closing = true;
    sender.interrupt();
    try {
      sender.join();
      listener.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void send() {
    var together = new ArrayList<UUID>(TOGETHER_MAX);
    while (!closing) {
      try {
        together.add(waiting.take());
        waiting.drainTo(together, TOGETHER_MAX - 1);
        database.read(connection -> notified(connection, together));
      } catch (InterruptedException e) {
        return;
      } catch (Unavailable e) {
        LOG.debug("a notice was lost", e);
      }
      together.clear();
    }
  }

  private static boolean notified(Connection connection, List<UUID> ids) throws SQLException {
    try (PreparedStatement notify = connection.prepareStatement(NOTIFY)) {
      new Parameters(notify).value(String.join(",", ids.stream().map(UUID::toString).toList()));
      return notify.execute();
    }
  }

  private void listen() {
    while (!closing) {
      try (Connection connection = listening.getConnection();
          Statement listen = connection.createStatement()) {
        listen.execute("listen " + CHANNEL);
        missed.run();
        PGConnection notices = connection.unwrap(PGConnection.class);
        while (!closing) {
          hear(notices.getNotifications((int) LISTEN.toMillis()));
        }
      } catch (SQLException e) {
        LOG.debug("not listening for a moment", e);
        pause();
      }
    }
  }

  private void hear(PGNotification[] notices) {
    for (PGNotification notice : notices) {
      for (String id : notice.getParameter().split(",", -1)) {
        heard.accept(UUID.fromString(id));
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(closing ? 0 : BEFORE_RECONNECT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
