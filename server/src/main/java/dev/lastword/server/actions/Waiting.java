package dev.lastword.server.actions;

import dev.lastword.server.store.Batch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Agents that wait for an action to change. They wait on virtual threads, without a connection; a
 * commit of this node wakes them at once, one of another node when its notice arrives. A notice may
 * be lost, so they also look again every {@link #LOOK_AGAIN}.
 */
public final class Waiting {

  /** How late a change made elsewhere is noticed when its notice is lost. */
  static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final Map<UUID, Set<CountDownLatch>> waiters = new ConcurrentHashMap<>();

  /** Takes a place before looking at the action, so that no change goes by unseen. */
  Place take(UUID action) {
    var changed = new CountDownLatch(1);
    waiters.compute(
        action,
        (id, all) -> {
          Set<CountDownLatch> place = all == null ? ConcurrentHashMap.newKeySet() : all;
          place.add(changed);
          return place;
        });
    return new Place(action, changed);
  }

  /** A place among those who wait for an action; give it back. */
  final class Place implements AutoCloseable {

    private final UUID action;
    private final CountDownLatch changed;

    private Place(UUID action, CountDownLatch changed) {
      this.action = action;
      this.changed = changed;
    }

    /** Waits until this node changes the action, or it is time to look again. */
    void await(Duration atMost) {
      try {
        changed.await(Math.min(atMost.toMillis(), LOOK_AGAIN.toMillis()), TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      waiters.computeIfPresent(
          action,
          (id, all) -> {
            all.remove(changed);
            return all.isEmpty() ? null : all;
          });
    }
  }

  /**
   * Wakes those who wait for what this batch changes, here and elsewhere, once it has committed.
   */
  public void wakeAfter(Batch batch, Consumer<List<UUID>> elsewhere) {
    List<UUID> changed = ActionsInBatch.of(batch).changed();
    if (!changed.isEmpty()) {
      batch.afterCommit(() -> {
        changed.forEach(this::wake);
        elsewhere.accept(changed);
      });
    }
  }

  /** Wakes those who wait for an action. */
  public void wake(UUID action) {
    waiters.getOrDefault(action, Set.of()).forEach(CountDownLatch::countDown);
  }

  /** Wakes everybody: something may have been missed. */
  public void wakeAll() {
    waiters.keySet().forEach(this::wake);
  }
}
