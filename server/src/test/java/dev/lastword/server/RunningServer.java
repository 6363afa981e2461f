package dev.lastword.server;

import dev.lastword.server.store.Access;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server with its own PostgreSQL in a temporary folder. */
final class RunningServer implements AutoCloseable {

  private static @Nullable RunningServer shared;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger teams = new AtomicInteger();
  private final SettableClock clock = new SettableClock();
  private final Path folder;
  private Server server;

  private final Optional<String> databaseUrl;

  private RunningServer(Path folder, Optional<String> databaseUrl) {
    this.folder = folder;
    this.databaseUrl = databaseUrl;
    this.server = started();
  }

  /** The one that tests share; stopped when they all have run. */
  static synchronized RunningServer shared() {
    RunningServer running = shared;
    if (running == null) {
      running = fresh();
      shared = running;
      Runtime.getRuntime().addShutdownHook(new Thread(running::close));
    }
    return running;
  }

  /** One of its own, for tests that break things. */
  static RunningServer fresh() {
    try {
      return new RunningServer(Files.createTempDirectory("lastword-test"), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another node on the database of this one, with the same keys and operator. */
  RunningServer beside() {
    try {
      Path other = Files.createTempDirectory("lastword-test");
      for (String shared : List.of("trail.key", "release.key", "admin.token")) {
        Files.copy(folder.resolve(shared), other.resolve(shared));
      }
      return new RunningServer(other, Optional.of(ownerUrl()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Server started() {
    try {
      return Server.start(
          new Server.Options(
              folder, 0, databaseUrl, Optional.of(folder.resolve("kept-checkpoint")), clock));
    } catch (IOException | SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Path folder() {
    return folder;
  }

  SettableClock clock() {
    return clock;
  }

  Server server() {
    return server;
  }

  void stop() {
    server.close();
  }

  void start() {
    server = started();
  }

  /** A number no other team of this server has. */
  int nextTeam() {
    return teams.incrementAndGet();
  }

  String operator() {
    try {
      return Files.readString(folder.resolve("admin.token")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answered get(@Nullable String token, String path) {
    return call("GET", token, path, new byte[0], Map.of());
  }

  Answered post(@Nullable String token, String path, String body) {
    return call(
        "POST", token, path, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.of());
  }

  Answered call(
      String method,
      @Nullable String token,
      String path,
      byte[] body,
      Map<String, String> headers) {
    var request = HttpRequest.newBuilder(URI.create(server.url() + path));
    request.method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answered(response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The database as somebody with all rights sees it. */
  Connection superuser() throws SQLException, IOException {
    return DriverManager.getConnection(
        "jdbc:postgresql://" + address(), "postgres", superuserPassword());
  }

  private String ownerUrl() throws IOException {
    return "postgresql://postgres:" + superuserPassword() + "@" + address();
  }

  private String address() {
    return "127.0.0.1:" + server.postgres().orElseThrow().port() + "/lastword";
  }

  private String superuserPassword() throws IOException {
    var passwords = new Properties();
    try (var reader = Files.newBufferedReader(folder.resolve("database.properties"))) {
      passwords.load(reader);
    }
    return passwords.getProperty("superuser");
  }

  /** The database as the server itself sees it. */
  Connection app() throws SQLException {
    Access.Login login = server.postgres().orElseThrow().access().app();
    return DriverManager.getConnection(login.url(), login.user(), login.password());
  }

  @Override
  public void close() {
    server.close();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
