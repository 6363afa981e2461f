package dev.lastword.server.reviews;

import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once a second for held actions whose time is over. Every node does; whether an action has
 * expired is decided under the lock, so twice does no harm.
 */
public final class Expiry implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int AT_ONCE = 500;

  private final Database database;
  private final Committer committer;
  private final Clock clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  private Expiry(Database database, Committer committer, Clock clock) {
    this.database = database;
    this.committer = committer;
    this.clock = clock;
    this.thread = Thread.ofVirtual().name("expiry").start(this::run);
  }

  /** Starts looking. */
  public static Expiry start(Database database, Committer committer, Clock clock) {
    return new Expiry(database, committer, clock);
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!closing.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        endThoseWhoseTimeIsOver();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void endThoseWhoseTimeIsOver() {
    try {
      List<UUID> over = database.read(c -> ReviewStore.expired(c, clock.instant(), AT_ONCE));
      if (!over.isEmpty()) {
        committer.submit(new Expire(over)).join();
      }
    } catch (Unavailable | CompletionException e) {
      LOG.debug("expiry waits for the database", e);
    }
  }
}
