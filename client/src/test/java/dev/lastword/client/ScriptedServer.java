package dev.lastword.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Gives the answers it was told to give, in order, and remembers what it was asked. */
final class ScriptedServer implements AutoCloseable {

  /** What arrived. Header names are in lower case. */
  record Asked(String method, String target, Map<String, String> headers, String body) {}

  private interface Answer {
    void give(HttpExchange exchange) throws IOException;
  }

  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  ScriptedServer() {
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

  ScriptedServer answers(int status, String json) {
    return answers(status, status < 400 ? "application/json" : "application/problem+json", json);
  }

  ScriptedServer answers(int status, String type, String body) {
    answers.add(exchange -> send(exchange, status, type, body.getBytes(UTF_8)));
    return this;
  }

  /** Answers 201, with this in the header {@code Set-Cookie}. */
  ScriptedServer setsCookie(String cookie, String json) {
    answers.add(exchange -> {
      exchange.getResponseHeaders().set("Set-Cookie", cookie);
      send(exchange, 201, "application/json", json.getBytes(UTF_8));
    });
    return this;
  }

  /** Closes the connection without an answer. */
  ScriptedServer hangsUp() {
    answers.add(HttpExchange::close);
    return this;
  }

  /** Sends the head of an answer and never its body. */
  ScriptedServer stopsBehindTheHead() {
    answers.add(exchange -> {
      exchange.sendResponseHeaders(200, 10);
      exchange.getResponseBody().flush();
    });
    return this;
  }

  List<Asked> asked() {
    return asked;
  }

  Asked onlyRequest() {
    if (asked.size() != 1) {
      throw new AssertionError("asked " + asked.size() + " times");
    }
    return asked.get(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(asked(exchange));
    Answer answer = answers.poll();
    if (answer == null) {
      throw new IOException("nobody said what to answer");
    }
    answer.give(exchange);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Asked asked(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return new Asked(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        headers,
        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
