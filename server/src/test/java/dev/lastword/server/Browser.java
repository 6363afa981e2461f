package dev.lastword.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody who is signed in.
 *
 * @param cookie as a browser sends it back
 * @param csrf what pages of the session send with every change
 */
record Browser(RunningServer server, String cookie, String csrf) {

  static final Map<String, String> FORM =
      Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html");

  /** Signs somebody in whom the operator gives a link. {@code person}: a name or an id. */
  static Browser of(RunningServer server, String person) {
    return with(server, link(server, person));
  }

  static Browser with(RunningServer server, String link) {
    Answered begun = signIn(server, link).is(201);
    return new Browser(server, cookie(begun), begun.text("/csrf"));
  }

  static Answered signIn(RunningServer server, String link) {
    return server.post(null, "/v1/session", "{\"link\": \"" + link + "\"}");
  }

  static String link(RunningServer server, String person) {
    String path = "/v1/people/" + person.replace(" ", "%20") + "/sign-in-links";
    return server.post(server.operator(), path, "").is(201).text("/sign_in_link");
  }

  static String cookie(Answered begun) {
    return begun
        .response()
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .replaceFirst(";.*", "");
  }

  Answered get(String path) {
    return server.call("GET", null, path, new byte[0], Map.of("Cookie", cookie));
  }

  Answered page(String path) {
    return server.call(
        "GET", null, path, new byte[0], Map.of("Cookie", cookie, "Accept", "text/html"));
  }

  /** A form of a page of this session. */
  Answered send(String path, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.putIfAbsent("csrf", csrf);
    return call("POST", path, form(all), FORM);
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  Answered post(String path, String body) {
    return call("POST", path, body);
  }

  Answered delete(String path) {
    return call("DELETE", path, "");
  }

  /** With the proof that it comes from a page of this session. */
  Answered call(String method, String path, String body) {
    return call(method, path, body, Map.of("X-CSRF-Token", csrf));
  }

  Answered call(String method, String path, String body, Map<String, String> headers) {
    var all = new HashMap<>(headers);
    all.put("Cookie", cookie);
    return server.call(method, null, path, body.getBytes(StandardCharsets.UTF_8), all);
  }
}
