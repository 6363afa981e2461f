package dev.lastword.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A running {@code lastword serve}. Whoever closes it leaves no process behind. */
final class ServerProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final Pattern LISTENING =
      Pattern.compile("(?m)^Listening on (http://127\\.0\\.0\\.1:[0-9]+)$");

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Process process;
  private final Path data;
  private final Path out;
  private final Path err;

  private ServerProcess(Process process, Path data, Path out, Path err) {
    this.process = process;
    this.data = data;
    this.out = out;
    this.err = err;
  }

  /** On a free port, with these options more; answers when it listens. */
  static ServerProcess start(Path data, String... options) {
    ServerProcess server = launch(data, options);
    server.awaitListening();
    return server;
  }

  /** Answers at once. */
  static ServerProcess launch(Path data, String... options) {
    ProcessBuilder program = Program.server("serve", "--data", data.toString(), "--port", "0");
    program.command().addAll(List.of(options));
    return launch(program, data);
  }

  /** This program, which serves this folder. */
  static ServerProcess launch(ProcessBuilder program, Path data) {
    try {
      String name = "serve-" + COUNT.incrementAndGet();
      Path out = data.resolveSibling(name + ".out");
      Path err = data.resolveSibling(name + ".err");
      Process process = program.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      return new ServerProcess(process, data, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitListening() {
    await()
        .atMost(START_LIMIT)
        .pollInterval(Duration.ofMillis(25))
        .until(() -> listening().isPresent() || !process.isAlive());
    if (listening().isEmpty()) {
      throw new AssertionError("the server did not start: " + said());
    }
  }

  private Optional<String> listening() {
    Matcher line = LISTENING.matcher(text(out));
    return line.find() ? Optional.of(line.group(1)) : Optional.empty();
  }

  String url() {
    return listening().orElseThrow();
  }

  Path data() {
    return data;
  }

  /** The operator's token. */
  String operator() {
    return text(data.resolve("admin.token")).strip();
  }

  /** What it printed, errors last. */
  String said() {
    return text(out) + text(err);
  }

  /** {@code kill -9}; what it had started dies by itself. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** {@code kill -9} of the first process of its PostgreSQL, when there is one. */
  void killDatabase() {
    database().ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Until PostgreSQL runs; the server then does not listen yet. */
  void awaitDatabase() {
    await().atMost(START_LIMIT).pollInterval(Duration.ofMillis(5)).until(this::hasDatabase);
  }

  /** Until the PostgreSQL of a server that was killed has stopped. */
  void awaitDatabaseGone() {
    await().atMost(STOP_LIMIT).until(() -> !hasDatabase());
  }

  private boolean hasDatabase() {
    return database().filter(ProcessHandle::isAlive).isPresent();
  }

  private Optional<ProcessHandle> database() {
    Path file = data.resolve("postgres").resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return text(file).lines().findFirst().map(Long::valueOf).flatMap(ProcessHandle::of);
  }

  /** SIGTERM. Answers its exit code. */
  int stop() {
    process.destroy();
    awaitEnd();
    return process.exitValue();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("the server did not stop: " + said());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
    awaitDatabaseGone();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (java.nio.file.NoSuchFileException gone) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
