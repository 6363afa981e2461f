package dev.lastword.server;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C or SIGTERM. Whoever listens has time to finish what it has taken: the process ends when
 * this is closed, or after 30 seconds.
 */
public final class StopSignal implements AutoCloseable {

  private static final Duration LONGEST_END = Duration.ofSeconds(30);

  private final CountDownLatch given = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);

  private StopSignal() {}

  /** Listens from now on. */
  public static StopSignal listen() {
    var signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::give, "stop"));
    return signal;
  }

  private void give() {
    given.countDown();
    try {
      finished.await(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until it is given. */
  public void await() throws InterruptedException {
    given.await();
  }

  /** Waits so long at most; true when it was given. */
  public boolean await(Duration longest) throws InterruptedException {
    return given.await(longest.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Everything is finished. */
  @Override
  public void close() {
    finished.countDown();
  }
}
