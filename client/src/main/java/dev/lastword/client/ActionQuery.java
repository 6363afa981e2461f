package dev.lastword.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which actions to list, newest first. Immutable: every method answers a narrower query.
 *
 * <pre>{@code ActionQuery.all().workflow("invoices").state("held")}</pre>
 */
public final class ActionQuery {

  private static final ActionQuery ALL = new ActionQuery(Map.of());

  private final Map<String, String> parameters;

  private ActionQuery(Map<String, String> parameters) {
    this.parameters = parameters;
  }

  /** Every action the caller may see. */
  public static ActionQuery all() {
    return ALL;
  }

  public ActionQuery workflow(String name) {
    return with("workflow", name);
  }

  /** One of the states of DESIGN §4, such as {@code held}. */
  public ActionQuery state(String state) {
    return with("state", state);
  }

  /** The id of a rule, or the kind of a reason that no rule gave. */
  public ActionQuery reason(String id) {
    return with("reason", id);
  }

  /** Submitted at or after this moment. */
  public ActionQuery from(Instant moment) {
    return with("from", moment.toString());
  }

  /** The next page: {@code next} of the page before. */
  public ActionQuery cursor(String next) {
    return with("cursor", next);
  }

  /** As it stands behind the path, empty or from the question mark. */
  String text() {
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }

  private ActionQuery with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.put(name, value);
    return new ActionQuery(Collections.unmodifiableMap(all));
  }
}
