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

/**
 * Agents that wait for an action to change. They wait on virtual threads, without a connection; a
 * commit of this node wakes them at once, a change made by another node is found by looking again
 * every {@link #LOOK_AGAIN}.
 */
public final class Waiting {

  /** How late a change made elsewhere may be noticed. */
  static final Duration LOOK_AGAIN = Duration.ofMillis(400);

  private final Map<UUID, Set<CountDownLatch>> waiters = new ConcurrentHashMap<>();

  /** Waits until this node changes the action, but not longer than this. */
  void await(UUID action, Duration atMost) {
    var changed = new CountDownLatch(1);
    waiters.computeIfAbsent(action, id -> ConcurrentHashMap.newKeySet()).add(changed);
    try {
      changed.await(Math.min(atMost.toMillis(), LOOK_AGAIN.toMillis()), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waiters.computeIfPresent(
          action,
          (id, all) -> {
            all.remove(changed);
            return all.isEmpty() ? null : all;
          });
    }
  }

  /** Wakes those who wait for what this batch changes, once it has committed. */
  public void wakeAfter(Batch batch) {
    List<UUID> touched = ActionsInBatch.of(batch).touched();
    batch.afterCommit(() -> touched.forEach(this::wake));
  }

  private void wake(UUID action) {
    waiters.getOrDefault(action, Set.of()).forEach(CountDownLatch::countDown);
  }
}
