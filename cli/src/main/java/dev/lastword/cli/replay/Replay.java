package dev.lastword.cli.replay;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.Submission;
import dev.lastword.client.LastwordClient;
import dev.lastword.client.LastwordProblem;
import dev.lastword.client.LastwordUnavailable;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** One run through a file. */
final class Replay {

  /** What the next line would hear as well: not this token, no such workflow. */
  private static final Set<Integer> HOPELESS = Set.of(401, 403, 404);

  private final LastwordClient client;
  private final String workflow;
  private final Members members;
  private final LineKeys keys;
  private final Optional<Executor> executor;
  private final Tally tally;
  private final AtomicReference<Optional<Tally.FailedLine>> stopped =
      new AtomicReference<>(Optional.empty());

  /**
   * A run that has not begun.
   *
   * @param executor executes what proceeds; none leaves it released
   */
  Replay(
      LastwordClient client,
      String workflow,
      Members members,
      LineKeys keys,
      Optional<Executor> executor,
      Tally tally) {
    this.client = client;
    this.workflow = workflow;
    this.members = members;
    this.keys = keys;
    this.executor = executor;
    this.tally = tally;
  }

  /** Is told between lines how far the run is. */
  interface Watcher {
    void reached(long bytesRead, Tally tally);
  }

  /**
   * Runs through the lines, handing them out in the order of the file. With one connection a line
   * is finished before the next is begun; with more they overtake each other.
   *
   * @param most lines at most
   * @return the line at which it could not go on, and why; empty when it came to the end
   */
  Optional<Tally.FailedLine> run(Lines lines, long most, int connections, Watcher watcher)
      throws IOException {
    Semaphore free = new Semaphore(connections);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < most; i++) {
        free.acquireUninterruptibly();
        Optional<Line> line = stopped.get().isPresent() ? Optional.empty() : lines.next();
        if (line.isEmpty()) {
          break;
        }
        watcher.reached(lines.bytesRead(), tally);
        threads.execute(() -> finish(line.get(), free));
      }
    }
    watcher.reached(lines.bytesRead(), tally);
    return stopped.get();
  }

  private void finish(Line line, Semaphore free) {
    try {
      switch (line) {
        case Line.TooLong tooLong -> tally.failed(line.number(), "longer than 1 MB");
        case Line.Whole whole -> replay(whole);
      }
    } catch (LastwordUnavailable e) {
      stop(line, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      tally.failed(line.number(), e.toString());
    } finally {
      free.release();
    }
  }

  private void replay(Line.Whole line) {
    switch (members.read(line.bytes().value())) {
      case Members.Found.DoesNotFit(String why) -> tally.failed(line.number(), why);
      case Members.Found.Fits(Submission submission) -> submit(line, submission);
    }
  }

  private void submit(Line.Whole line, Submission submission) {
    String key = keys.of(line);
    try {
      ActionDocument action = client.submit(workflow, submission, key);
      tally.answered(action);
      if (action.verdict().equals("proceed") && executor.isPresent()) {
        executor.get().execute(action, key).ifPresent(why -> tally.failed(line.number(), why));
      }
    } catch (LastwordProblem problem) {
      if (HOPELESS.contains(problem.status())) {
        stop(line, problem.code() + " " + problem.detail());
      } else {
        tally.failed(line.number(), InWords.of(problem));
      }
    }
  }

  private void stop(Line line, String why) {
    tally.failed(line.number(), why);
    stopped.updateAndGet(before ->
        before.isPresent() && before.get().line() < line.number()
            ? before
            : Optional.of(new Tally.FailedLine(line.number(), why)));
  }
}
