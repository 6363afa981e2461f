package dev.lastword.server.actions;

import dev.lastword.server.http.Call;
import dev.lastword.server.store.Ids;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which actions a person looks for, as the address of the page says it. What is not asked for is an
 * empty text.
 *
 * @param subject words in the subject, in any case
 * @param reason id of a rule that held, refused or is told of
 * @param from a day in UTC, or a moment
 * @param to likewise; a day counts as a whole
 */
record ActionFilter(
    String subject,
    String workflow,
    String state,
    String verdict,
    String reason,
    String agent,
    String from,
    String to) {

  private static final int LONGEST = 200;

  /**
   * Turns down times that are none.
   *
   * @throws DateTimeException for those
   */
  ActionFilter {
    if (!from.isEmpty()) {
      beginning(from);
    }
    if (!to.isEmpty()) {
      end(to);
    }
  }

  static ActionFilter of(Call call) {
    return new ActionFilter(
        asked(call, "subject"),
        asked(call, "workflow"),
        asked(call, "state"),
        asked(call, "verdict"),
        asked(call, "reason"),
        asked(call, "agent"),
        asked(call, "from"),
        asked(call, "to"));
  }

  private static String asked(Call call, String name) {
    String value = call.query(name).orElse("").strip();
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }

  boolean isEmpty() {
    return fields().isEmpty();
  }

  /** Whether something is asked for beyond what the first line of the form offers. */
  boolean isDetailed() {
    return !(reason + agent + from + to).isEmpty();
  }

  /** Narrows down what a caller may read. */
  void narrow(Readership readership) {
    only(readership, "position(lower(?) in lower(a.subject)) > 0", subject);
    only(readership, "a.workflow = ?", workflow);
    only(readership, "a.state = ?", state);
    only(readership, "(case when r.id is null then a.verdict else 'hold' end) = ?", verdict);
    only(readership, "? = any (coalesce(r.reason_ids, a.reason_ids))", reason);
    only(readership, "a.agent = ?", agent);
    if (!from.isEmpty()) {
      readership.only("a.id >= ?", Ids.floor(beginning(from)));
    }
    if (!to.isEmpty()) {
      readership.only("a.id < ?", Ids.floor(end(to)));
    }
  }

  private static void only(Readership readership, String condition, String value) {
    if (!value.isEmpty()) {
      readership.only(condition, value);
    }
  }

  private static Instant beginning(String time) {
    return isDay(time)
        ? LocalDate.parse(time).atStartOfDay(ZoneOffset.UTC).toInstant()
        : Instant.parse(time);
  }

  private static Instant end(String time) {
    return isDay(time)
        ? LocalDate.parse(time).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
        : Instant.parse(time);
  }

  private static boolean isDay(String time) {
    return time.indexOf('T') < 0;
  }

  /** The address of a page with this filter. */
  String at(String path) {
    String query =
        fields().entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** The same, before an action of the list. */
  String before(String id) {
    String here = at("/actions");
    return here + (here.contains("?") ? "&" : "?") + "before=" + id;
  }

  private Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("subject", subject);
    fields.put("workflow", workflow);
    fields.put("state", state);
    fields.put("verdict", verdict);
    fields.put("reason", reason);
    fields.put("agent", agent);
    fields.put("from", from);
    fields.put("to", to);
    fields.values().removeIf(String::isEmpty);
    return fields;
  }
}
