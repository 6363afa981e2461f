package dev.lastword.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lastword.api.ProblemDocument;
import dev.lastword.api.SessionDocument;
import dev.lastword.api.SignInRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests, repeats those that may be repeated, and tells answers from problems. */
final class Exchange {

  /** Not now: too many requests, no database, nobody behind a proxy. */
  private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);

  private final HttpClient http;
  private final URI server;
  private final Credential credential;
  private final Duration timeout;
  private final Backoff backoff;

  Exchange(HttpClient http, URI server, Credential credential, Duration timeout, Backoff backoff) {
    this.http = http;
    this.server = server;
    this.credential = credential;
    this.timeout = timeout;
    this.backoff = backoff;
  }

  /** The same server, seen by somebody who signs in with this link. */
  Exchange signedIn(String link) {
    Request request = Request.post("/v1/session", new SignInRequest(link));
    HttpResponse<byte[]> answer = accepted(request);
    SessionDocument session = read(request, answer, SessionDocument.class);
    return answer
        .headers()
        .firstValue("Set-Cookie")
        .filter(cookie -> Objects.nonNull(session.csrf()))
        .map(cookie -> Credential.session(cookie.replaceFirst(";.*", ""), session.csrf()))
        .map(known -> new Exchange(http, server, known, timeout, backoff))
        .orElseThrow(() -> foreign(request, "no session"));
  }

  /** The record that the server answers. */
  <T> T send(Request request, Class<T> type) {
    return read(request, accepted(request), type);
  }

  /** The text that the server answers. */
  String text(Request request) {
    return new String(accepted(request).body(), UTF_8);
  }

  private <T> T read(Request request, HttpResponse<byte[]> answer, Class<T> type) {
    return Wire.read(answer.body(), type).orElseThrow(() -> foreign(request, type.getSimpleName()));
  }

  /** What the server answers when it does what it was asked. */
  private HttpResponse<byte[]> accepted(Request request) {
    int mostTries = request.repeatable() ? backoff.mostTries() : 1;
    for (int attempt = 1; ; attempt++) {
      try {
        return once(request);
      } catch (LastwordUnavailable e) {
        if (attempt >= mostTries || !e.mayPass() || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        sleep(backoff.pauseAfter(attempt, ThreadLocalRandom.current()), e);
      }
    }
  }

  private HttpResponse<byte[]> once(Request request) {
    HttpResponse<byte[]> answer = answer(request);
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return answer;
    }
    Optional<ProblemDocument> problem = problem(answer);
    if (NOT_NOW.contains(status)) {
      String why = problem.map(ProblemDocument::detail).orElse("HTTP " + status);
      throw LastwordUnavailable.now(server + " cannot answer now: " + why);
    }
    throw problem
        .<LastwordException>map(LastwordProblem::new)
        .orElseGet(() -> foreign(request, "HTTP " + status));
  }

  /** Problem documents of other programs have no code of ours. */
  private static Optional<ProblemDocument> problem(HttpResponse<byte[]> answer) {
    return Wire.read(answer.body(), ProblemDocument.class)
        .filter(p -> Objects.nonNull(p.code()) && Objects.nonNull(p.detail()));
  }

  private LastwordUnavailable foreign(Request request, String what) {
    return LastwordUnavailable.foreign(
        "%s did not answer %s %s as Lastword does (%s). Is this the address of a Lastword server?"
            .formatted(server, request.method(), request.target(), what));
  }

  /** The JDK's own time limit ends when the body begins; this one does not. */
  private HttpResponse<byte[]> answer(Request request) {
    Duration limit = timeout.plus(request.patience());
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(message(request), head -> new BoundedBody(BoundedBody.MOST_BYTES));
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new LastwordUnavailable(server + " does not answer: " + why(e), e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new LastwordUnavailable(
          "%s did not answer within %d ms".formatted(server, limit.toMillis()), e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new LastwordUnavailable("interrupted while waiting for " + server, e);
    }
  }

  private HttpRequest message(Request request) {
    HttpRequest.Builder message =
        HttpRequest.newBuilder(URI.create(server + request.target()))
            .method(request.method(), request.body())
            .header("Accept", "application/json, application/problem+json, text/plain");
    credential.headers().forEach(message::header);
    request.headers().forEach(message::header);
    return message.build();
  }

  private static String why(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = cause.getMessage();
    if (cause instanceof java.net.ConnectException) {
      return "no connection";
    }
    return cause instanceof IOException && message != null ? message : cause.toString();
  }

  private static void sleep(Duration pause, LastwordUnavailable reason) {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw reason;
    }
  }
}
