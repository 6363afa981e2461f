package dev.lastword.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers over HTTP as it was told to, and remembers what it was asked. */
final class FakeServer implements AutoCloseable {

  /** What arrived; {@code key} is the idempotency key or empty. */
  record Asked(String call, String token, String key, String author, String body) {}

  /** What to answer. */
  record Reply(int status, String body) {}

  /** Decides what to answer. */
  interface Answering {
    Reply answer(Asked asked);
  }

  private static final Reply UNAVAILABLE =
      problem(503, "LW-API-006", "The database does not answer.");

  private final Map<String, Answering> calls = new LinkedHashMap<>();
  private final List<String> unavailable = new CopyOnWriteArrayList<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  FakeServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A user with this server and a token in the environment. */
  Told.User user() {
    return Told.user().variable("LASTWORD_URL", url()).variable("LASTWORD_TOKEN", "lwp_token");
  }

  /**
   * Says what to answer to a call.
   *
   * @param call method, blank and path, a regular expression; the first that matches answers
   */
  FakeServer on(String call, Answering answering) {
    calls.put(call, answering);
    return this;
  }

  FakeServer on(String call, int status, String json) {
    return on(call, asked -> new Reply(status, json));
  }

  /** The next call that matches hears that the database is away. */
  FakeServer unavailableOnce(String call) {
    unavailable.add(call);
    return this;
  }

  List<Asked> asked() {
    return asked;
  }

  List<String> calls() {
    return asked.stream().map(Asked::call).toList();
  }

  static Reply problem(int status, String code, String detail) {
    return new Reply(
        status,
        """
        {"type":"urn:lastword:%s","title":"A title","status":%d,"detail":"%s","code":"%s",
         "problems":[{"pointer":"/facts/amount","line":0,"column":0,"code":"LW-FCT-003",
                      "message":"`amount` is required and was not sent","fix":"send `amount`"}]}
        """
            .formatted(code, status, detail, code));
  }

  private void handle(HttpExchange exchange) throws IOException {
    String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    var one =
        new Asked(
            call,
            header(exchange, "Authorization").replace("Bearer ", ""),
            header(exchange, "Idempotency-Key"),
            header(exchange, "Lastword-Author"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    asked.add(one);
    Reply reply = unavailable.removeIf(call::matches) ? UNAVAILABLE : reply(call, one);
    byte[] body = reply.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private Reply reply(String call, Asked one) {
    return calls.entrySet().stream()
        .filter(e -> call.matches(e.getKey()))
        .findFirst()
        .map(e -> e.getValue().answer(one))
        .orElseGet(() -> problem(404, "LW-API-001", "nothing here"));
  }

  private static String header(HttpExchange exchange, String name) {
    return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
