package dev.lastword.server.store;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Something a caller wants done. A {@link Step} decides it inside the committer's transaction; the
 * caller learns the answer when that transaction has committed, never before.
 *
 * <p>A turned-down request is an answer too (a value of {@code R}); exceptions are for what should
 * not happen.
 *
 * @param <R> the answer
 */
public abstract class Command<R> {

  private final CompletableFuture<R> answer = new CompletableFuture<>();
  private @Nullable R decided;

  /** Called by the step, once per attempt: what the caller will be told if this commits. */
  public final void decide(R value) {
    decided = value;
  }

  /** Completed after the commit; fails with {@link Unavailable} when nothing was stored. */
  public final CompletableFuture<R> answer() {
    return answer;
  }

  final boolean isDecided() {
    return decided != null;
  }

  final void committed() {
    answer.complete(decided);
  }

  final void failed(Throwable why) {
    answer.completeExceptionally(why);
  }

  final void again() {
    decided = null;
  }
}
