package dev.lastword.server.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL in a folder, run as a child of this process: durable, with passwords, on
 * loopback only. It is started again when it dies, and the kernel stops it when this process dies
 * (the parent-death signal belongs to the thread that started the child, so that thread lives as
 * long as the child).
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final Duration RESTART_PAUSE = Duration.ofMillis(300);
  private static final int CONNECTIONS_MAX = 100;

  /** Where postmaster.pid has the port: the fourth line. */
  private static final int PORT_LINE = 3;

  private final PostgresProgram program;
  private final Path cluster;
  private final Path log;
  private final int port;
  private final Passwords passwords;
  private final Thread parent;
  private volatile @Nullable Process process;
  private volatile boolean stopping;

  private EmbeddedPostgres(PostgresProgram program, Path folder, int port, Passwords passwords) {
    this.program = program;
    this.cluster = folder.resolve("postgres");
    this.log = folder.resolve("postgres.log");
    this.port = port;
    this.passwords = passwords;
    this.parent = Thread.ofPlatform().daemon().name("postgres-parent").unstarted(this::keepRunning);
  }

  /**
   * Starts the PostgreSQL of this folder, making it first when the folder has none.
   *
   * @param folder where data, log and passwords live
   * @throws IOException when it cannot be made or does not answer within 60 s; the message holds
   *     the end of its log
   */
  public static EmbeddedPostgres start(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    PostgresProgram program = PostgresProgram.unpacked(folder);
    Passwords passwords = Passwords.readOrMake(folder.resolve("database.properties"));
    var postgres = new EmbeddedPostgres(program, folder, freePort(), passwords);
    boolean fresh = !Files.exists(postgres.cluster.resolve("PG_VERSION"));
    if (fresh) {
      program.initialise(postgres.cluster, passwords.superuser());
    }
    postgres.awaitEarlierServerGone();
    postgres.parent.start();
    postgres.awaitAnswer();
    postgres.ensureRolesAndDatabase();
    return postgres;
  }

  /**
   * The ways into the database of this folder, when it runs already for another process.
   *
   * @throws IOException when its passwords cannot be read
   */
  public static Optional<Access> running(Path folder) throws IOException {
    Path lock = folder.resolve("postgres").resolve("postmaster.pid");
    if (!Files.exists(lock) || !alive(lock)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(lock);
    return lines.size() <= PORT_LINE
        ? Optional.empty()
        : Optional.of(
            access(
                Integer.parseInt(lines.get(PORT_LINE).strip()),
                Passwords.readOrMake(folder.resolve("database.properties"))));
  }

  /** The three ways in: owner for migrations, app without rights to change the trail, reader. */
  public Access access() {
    return access(port, passwords);
  }

  private static Access access(int port, Passwords passwords) {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/lastword";
    return new Access(
        new Access.Login(url, "lastword_owner", passwords.owner()),
        new Access.Login(url, "lastword_app", passwords.app()),
        new Access.Login(url, "lastword_reader", passwords.reader()));
  }

  /** The process id of the database server, absent between a crash and the restart. */
  public Optional<Long> pid() {
    Process running = process;
    return running != null && running.isAlive() ? Optional.of(running.pid()) : Optional.empty();
  }

  public int port() {
    return port;
  }

  /** Stops the server fast: open transactions are rolled back, committed ones are safe. */
  @Override
  public void close() {
    stopping = true;
    Process running = process;
    if (running != null && running.isAlive()) {
      interrupt(running.pid());
      waitFor(running);
    }
  }

  private void keepRunning() {
    while (!stopping) {
      try {
        Process started = program.run(cluster, port, CONNECTIONS_MAX, log);
        process = started;
        int exit = started.waitFor();
        if (!stopping) {
          LOG.warn("PostgreSQL ended with {}; starting it again", exit);
          Thread.sleep(RESTART_PAUSE);
          awaitEarlierServerGone();
        }
      } catch (IOException e) {
        LOG.error("PostgreSQL cannot be started", e);
        pause();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RESTART_PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      try (Connection _ = superuser("postgres")) {
        return;
      } catch (SQLException notYet) {
        Thread.sleep(20);
      }
    }
    close();
    throw new IOException(
        "PostgreSQL did not answer within " + START_LIMIT.toSeconds() + " s: " + logTail());
  }

  private String logTail() throws IOException {
    if (!Files.exists(log)) {
      return "it wrote no log";
    }
    List<String> lines = Files.readAllLines(log);
    return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }

  private void ensureRolesAndDatabase() throws IOException {
    try (Connection admin = superuser("postgres")) {
      for (String statement : new RolesAndDatabase(passwords).missing(admin)) {
        try (var s = admin.createStatement()) {
          s.execute(statement);
        }
      }
    } catch (SQLException e) {
      throw new IOException("roles and database could not be made: " + e.getMessage(), e);
    }
  }

  private Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?connectTimeout=2",
        "postgres",
        passwords.superuser());
  }

  /**
   * After a crash of the JVM the earlier server is still shutting down. A dead child of a container
   * whose first process does not reap stays listed as a zombie, so the lock file counts as well.
   */
  private void awaitEarlierServerGone() throws IOException, InterruptedException {
    Path lock = cluster.resolve("postmaster.pid");
    long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
    boolean interrupted = false;
    while (Files.exists(lock) && alive(lock)) {
      if (!interrupted) {
        firstLine(lock).ifPresent(EmbeddedPostgres::interrupt);
        interrupted = true;
      }
      if (System.nanoTime() > deadline) {
        throw new IOException(
            "Another PostgreSQL (process "
                + firstLine(lock).orElse(0L)
                + ") still holds "
                + cluster
                + ". Stop it and start again.");
      }
      Thread.sleep(20);
    }
    Files.deleteIfExists(lock);
  }

  private static boolean alive(Path lock) throws IOException {
    Optional<Long> pid = firstLine(lock);
    return pid.flatMap(ProcessHandle::of).map(ProcessHandle::isAlive).orElse(false)
        && !isZombie(pid.get());
  }

  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
    } catch (IOException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  private static Optional<Long> firstLine(Path lock) throws IOException {
    try {
      return Files.readAllLines(lock).stream().findFirst().map(line -> Long.valueOf(line.strip()));
    } catch (java.nio.file.NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  private static void interrupt(long pid) {
    try {
      new ProcessBuilder(new ArrayList<>(List.of("kill", "-INT", Long.toString(pid))))
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void waitFor(Process running) {
    try {
      if (!running.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        running.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
