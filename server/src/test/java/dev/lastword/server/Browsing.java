package dev.lastword.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/** A person who looks at pages. */
record Browsing(RunningServer server, String token) {

  Answered page(String path) {
    return server.call("GET", token, path, new byte[0], Map.of("Accept", "text/html"));
  }

  Answered send(String path, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return server.call(
        "POST",
        token,
        path,
        form.getBytes(UTF_8),
        Map.of("Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded"));
  }
}
