package dev.lastword.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One call before it is sent.
 *
 * @param target path and query, from {@code /v1/}
 * @param headers besides those that every call has
 * @param body can be sent more than once
 * @param repeatable whether sending it twice is as good as sending it once
 * @param patience how long the server may take on top of the usual
 */
record Request(
    String method,
    String target,
    Map<String, String> headers,
    BodyPublisher body,
    boolean repeatable,
    Duration patience) {

  private static final int LONGEST_KEY = 255;

  /** A call that changes nothing. */
  static Request get(String target) {
    return new Request("GET", target, Map.of(), BodyPublishers.noBody(), true, Duration.ZERO);
  }

  /** A call without a body. */
  static Request post(String target) {
    return new Request("POST", target, Map.of(), BodyPublishers.noBody(), false, Duration.ZERO);
  }

  /** A call that ends something. */
  static Request delete(String target) {
    return new Request("DELETE", target, Map.of(), BodyPublishers.noBody(), false, Duration.ZERO);
  }

  /** A call with a record as its body. */
  static Request post(String target, Object body) {
    return post(target).with(Wire.write(body), "application/json");
  }

  Request with(byte[] content, String type) {
    Request typed = header("Content-Type", type);
    return new Request(
        method, target, typed.headers, BodyPublishers.ofByteArray(content), repeatable, patience);
  }

  Request header(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(name, value);
    return new Request(method, target, Map.copyOf(all), body, repeatable, patience);
  }

  /** With a key under which the server carries it out once, however often it comes. */
  Request key(String idempotencyKey) {
    boolean fits =
        !idempotencyKey.isEmpty()
            && idempotencyKey.length() <= LONGEST_KEY
            && idempotencyKey.chars().allMatch(c -> c > ' ' && c < 0x7F);
    if (!fits) {
      throw new IllegalArgumentException(
          "an idempotency key is 1 to 255 visible ASCII characters without blanks");
    }
    Request keyed = header("Idempotency-Key", idempotencyKey);
    return new Request(method, target, keyed.headers, body, true, patience);
  }

  Request patience(Duration longer) {
    return new Request(method, target, headers, body, repeatable, longer);
  }

  /** A segment of a path. */
  static String segment(String text) {
    if (text.isBlank() || text.equals(".") || text.equals("..")) {
      throw new IllegalArgumentException("`" + text + "` is no name and no id");
    }
    return percentEncoded(text);
  }

  /** RFC 3986: everything but letters, digits and a few marks becomes {@code %XX} of its UTF-8. */
  private static String percentEncoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  /** As a header can carry it: what is not plain ASCII, and the percent sign, percent-encoded. */
  static String headerText(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(c -> c.matches("[ -~&&[^%]]") ? c : percentEncoded(c))
        .collect(Collectors.joining());
  }
}
