package dev.lastword.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Somebody who calls the server.
 *
 * @param token what shows who it is
 */
record Caller(HttpClient http, String url, String token) {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  static Caller of(String url, String token) {
    return new Caller(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), url, token);
  }

  Caller as(String otherToken) {
    return new Caller(http, url, otherToken);
  }

  Caller at(String otherUrl) {
    return new Caller(http, otherUrl, token);
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, String body) {
    return send(request(path).POST(bytes(body)));
  }

  Answer post(String path, String body, String idempotencyKey) {
    return send(request(path).POST(bytes(body)).header("Idempotency-Key", idempotencyKey));
  }

  private static HttpRequest.BodyPublisher bytes(String body) {
    return HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + token);
  }

  /**
   * Sends it once.
   *
   * @throws UncheckedIOException when no answer came; nobody knows then whether it was done
   */
  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
