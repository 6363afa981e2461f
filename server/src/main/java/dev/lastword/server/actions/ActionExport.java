package dev.lastword.server.actions;

import dev.lastword.api.ActionDocument;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The actions of a list as a file. It is read page by page while it is sent, so that a slow reader
 * holds no connection to the database.
 */
record ActionExport(ReadableActions actions, JsonMapper json) {

  private static final int PAGE = 200;

  /** The most actions one file holds. */
  private static final int ACTIONS_MAX = 1_000_000;

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "submitted_at",
          "workflow",
          "subject",
          "agent",
          "model",
          "confidence",
          "verdict",
          "reasons",
          "alerts",
          "state",
          "changed_at",
          "policy_version",
          "policy",
          "trail_index");

  /** A line for each action, in the words of the API. */
  Reply ndjson(Principal reader, ActionFilter filter) {
    return new Reply.Download(
        "application/x-ndjson", "actions.ndjson", to -> each(reader, filter, to, this::line));
  }

  /** Facts are as the agent wrote them; in JSON a line break can only stand between values. */
  private String line(ActionDocument action) {
    return json.writeValueAsString(action).replace('\n', ' ').replace('\r', ' ') + "\n";
  }

  /** A table for a spreadsheet, without facts. */
  Reply csv(Principal reader, ActionFilter filter) {
    return new Reply.Download(
        "text/csv; charset=utf-8",
        "actions.csv",
        to -> {
          to.write(utf8(Csv.line(COLUMNS)));
          each(reader, filter, to, document -> Csv.line(fields(document)));
        });
  }

  private void each(
      Principal reader, ActionFilter filter, OutputStream to, Function<ActionDocument, String> line)
      throws IOException {
    Optional<UUID> before = Optional.empty();
    for (int written = 0; written < ACTIONS_MAX; written += PAGE) {
      List<ReadableActions.Read> page = actions.list(reader, filter, before, PAGE);
      for (ReadableActions.Read read : page) {
        to.write(utf8(line.apply(read.document())));
      }
      if (page.size() < PAGE) {
        return;
      }
      before = Optional.of(page.getLast().action().id());
    }
  }

  private static List<String> fields(ActionDocument action) {
    ActionDocument.PolicyReference policy = action.policy();
    return List.of(
        action.id(),
        action.submittedAt().toString(),
        action.workflow(),
        Objects.toString(action.subject(), ""),
        action.agent(),
        Objects.toString(action.model(), ""),
        action.confidence() == null ? "" : action.confidence().toPlainString(),
        action.verdict(),
        ids(action.reasons()),
        ids(action.alerts()),
        action.state(),
        action.changedAt().toString(),
        policy == null ? "" : Integer.toString(policy.version()),
        policy == null ? "" : policy.digest(),
        Long.toString(action.trail().index()));
  }

  private static String ids(List<ActionDocument.Reason> reasons) {
    return reasons.stream().map(ActionDocument.Reason::id).collect(Collectors.joining(" "));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
