package dev.lastword.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of this node that writes. It takes whatever commands wait, up to {@value
 * #BATCH_MAX}, and commits them together, so that the cost of a commit is shared by all who wait;
 * with nobody else waiting it commits at once. Batches form by themselves while the commit before
 * them runs: no timer.
 *
 * <p>When a batch fails, its commands run again one by one, so that the one that fails fails alone.
 * When the database is away, all that wait are told so ({@link Unavailable}) and the next batch
 * tries a new connection.
 */
public final class Committer implements AutoCloseable {

  /** The most commands in one transaction. */
  public static final int BATCH_MAX = 512;

  /** The most commands that may wait; more are turned away at once. */
  public static final int WAITING_MAX = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
  private static final Duration IDLE = Duration.ofMillis(200);

  private final DataSource database;
  private final Clock clock;
  private final Ids ids;
  private final List<Step<?>> steps;
  private final Consumer<Batch> afterSteps;
  private final Set<Class<?>> kinds = new HashSet<>();
  private final BlockingQueue<Command<?>> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
  private final Thread writer;
  private volatile boolean closing;
  private volatile boolean ended;
  private @Nullable Connection connection;

  /**
   * Starts the writer.
   *
   * @param database where a connection of its own comes from; auto-commit is switched off here
   * @param steps in the order in which they run within a batch
   * @param afterSteps sees every batch before it is committed
   */
  public Committer(
      DataSource database, Clock clock, Ids ids, List<Step<?>> steps, Consumer<Batch> afterSteps) {
    this.database = database;
    this.clock = clock;
    this.ids = ids;
    this.steps = List.copyOf(steps);
    this.afterSteps = afterSteps;
    steps.forEach(step -> kinds.add(step.kind()));
    this.writer = Thread.ofPlatform().name("committer").start(this::run);
  }

  /**
   * Hands a command over.
   *
   * @return its answer, after the commit; failed with {@link Unavailable} at once when {@value
   *     #WAITING_MAX} already wait or this node is stopping
   */
  public <R> CompletableFuture<R> submit(Command<R> command) {
    if (!kinds.contains(command.getClass())) {
      throw new IllegalArgumentException("no step for " + command.getClass());
    }
    if (closing) {
      command.failed(new Unavailable("the server is stopping"));
    } else if (!waiting.offer(command)) {
      command.failed(new Unavailable("too many requests wait to be stored"));
    } else if (ended) {
      refuseThoseWaiting();
    }
    return command.answer();
  }

  /** Stops taking commands, finishes those that wait, then ends. */
  @Override
  public void close() {
    closing = true;
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    var batch = new ArrayList<Command<?>>(BATCH_MAX);
    while (!closing || !waiting.isEmpty()) {
      try {
        Command<?> first = waiting.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          waiting.drainTo(batch, BATCH_MAX - 1);
          commit(batch);
        }
      } catch (InterruptedException e) {
        closing = true;
      } catch (Error e) {
        LOG.error("the committer met an error; it goes on", e);
        batch.forEach(command -> command.failed(e));
        rolledBack();
      }
      batch.clear();
    }
    ended = true;
    refuseThoseWaiting();
    disconnect();
  }

  /** Nobody waits for a writer that has ended. */
  private void refuseThoseWaiting() {
    for (Command<?> command = waiting.poll(); command != null; command = waiting.poll()) {
      command.failed(new Unavailable("the server is stopping"));
    }
  }

  private void commit(List<Command<?>> commands) {
    try {
      transaction(commands);
    } catch (SQLException | RuntimeException e) {
      boolean away = !rolledBack();
      if (away || commands.size() == 1) {
        LOG.warn("{} commands were not stored: {}", commands.size(), e.toString(), e);
        commands.forEach(command -> command.failed(failure(e)));
      } else {
        commands.forEach(command -> commit(List.of(command)));
      }
    }
  }

  private static RuntimeException failure(Exception e) {
    return e instanceof SQLException
        ? new Unavailable("the database did not store it", e)
        : new IllegalStateException("the command failed", e);
  }

  private void transaction(List<Command<?>> commands) throws SQLException {
    commands.forEach(Command::again);
    Connection c = connected();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var questions = new Questions(now);
    for (Step<?> step : steps) {
      ask(step, questions, commands);
    }
    Batch batch = Batch.begin(c, ids, now, questions);
    for (Step<?> step : steps) {
      run(step, batch, commands);
    }
    afterSteps.accept(batch);
    batch.commit();
    batch.afterCommit().forEach(Committer::runSafely);
    commands.forEach(Command::committed);
  }

  /** Nothing that happens after a commit may undo it or run it again. */
  private static void runSafely(Runnable afterCommit) {
    try {
      afterCommit.run();
    } catch (RuntimeException e) {
      LOG.error("something failed after a commit", e);
    }
  }

  private static <C extends Command<?>> void ask(
      Step<C> step, Questions questions, List<Command<?>> all) {
    List<C> mine = of(step, all);
    if (!mine.isEmpty()) {
      step.ask(questions, mine);
    }
  }

  private static <C extends Command<?>> List<C> of(Step<C> step, List<Command<?>> all) {
    return all.stream()
        .filter(command -> step.kind() == command.getClass())
        .map(step.kind()::cast)
        .toList();
  }

  private static <C extends Command<?>> void run(Step<C> step, Batch batch, List<Command<?>> all)
      throws SQLException {
    List<C> mine = of(step, all);
    if (!mine.isEmpty()) {
      step.run(batch, mine);
      if (!mine.stream().allMatch(Command::isDecided)) {
        throw new IllegalStateException(step.getClass() + " left a command undecided");
      }
    }
  }

  private Connection connected() throws SQLException {
    Connection open = connection;
    if (open == null || open.isClosed()) {
      open = database.getConnection();
      open.setAutoCommit(false);
      connection = open;
    }
    return open;
  }

  /** Rolls back; false when the connection is gone, which is then dropped. */
  private boolean rolledBack() {
    Connection open = connection;
    try {
      if (open != null && !open.isClosed()) {
        open.rollback();
        return true;
      }
    } catch (SQLException gone) {
      LOG.debug("rollback failed", gone);
    }
    disconnect();
    return false;
  }

  private void disconnect() {
    Connection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (SQLException e) {
        LOG.debug("close failed", e);
      }
    }
  }
}
