package dev.lastword.server.reviews;

import dev.lastword.server.http.Call;
import dev.lastword.server.http.Principal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of the inbox a person looks at, as the address of the page says it. What is not asked for is
 * an empty text.
 *
 * @param answered what was asked and is over, rather than what waits
 */
record InboxFilter(String queue, String workflow, String subject, boolean answered) {

  private static final int LONGEST = 200;
  private static final String HOME = "/inbox";
  private static final String CLOSED = "closed";

  static InboxFilter of(Call call) {
    return new InboxFilter(
        asked(call, "queue"),
        asked(call, "workflow"),
        asked(call, "subject"),
        asked(call, "state").equals(CLOSED));
  }

  private static String asked(Call call, String name) {
    String value = call.query(name).orElse("").strip();
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }

  /** What that is for a reader: a queue that is not theirs holds nothing for them. */
  Inbox.Wanted wantedBy(Principal.Person reader) {
    boolean theirs = reader.queues().contains(queue);
    List<String> one = theirs ? List.of(queue) : List.of();
    return new Inbox.Wanted(queue.isEmpty() ? reader.queues() : one, workflow, subject);
  }

  /** Whether the reader looks for something, rather than at all that waits. */
  boolean isNarrow() {
    return !(queue + workflow + subject).isEmpty();
  }

  /** The same of another queue. */
  InboxFilter of(String otherQueue) {
    return new InboxFilter(otherQueue, workflow, subject, false);
  }

  /** The same of what is over. */
  InboxFilter over() {
    return new InboxFilter(queue, workflow, subject, true);
  }

  /** Its address. */
  String address() {
    String query =
        fields().entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? HOME : HOME + "?" + query;
  }

  /** Its address from a place in the list on. */
  String from(String cursor) {
    String here = address();
    return here + (here.contains("?") ? "&" : "?") + "cursor=" + cursor;
  }

  private Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("queue", queue);
    fields.put("workflow", workflow);
    fields.put("subject", subject);
    fields.put("state", answered ? CLOSED : "");
    fields.values().removeIf(String::isEmpty);
    return fields;
  }
}
