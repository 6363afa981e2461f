package dev.lastword.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters behind a path. */
record Query(Map<String, String> parameters) {

  static final Query EMPTY = new Query(Map.of());

  Query with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put(name, value);
    return new Query(Collections.unmodifiableMap(all));
  }

  /** As it stands behind the path, empty or from the question mark. */
  String text() {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }
}
