package dev.lastword.server.actions;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.ActionPage;
import dev.lastword.server.actions.ActionDocuments.View;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.Ids;
import dev.lastword.server.store.PublicId;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code GET /v1/actions} and {@code GET /v1/actions/{id}}: everything the AI did. */
public final class ActionRoutes {

  private static final int PAGE = 100;
  private static final Duration WAIT_MAX = Duration.ofSeconds(60);
  private static final UUID LAST = new UUID(-1L, -1L);

  private final Database database;
  private final Policies policies;
  private final ActionDocuments documents;
  private final Waiting waiting;

  public ActionRoutes(
      Database database, Policies policies, ActionDocuments documents, Waiting waiting) {
    this.database = database;
    this.policies = policies;
    this.documents = documents;
    this.waiting = waiting;
  }

  public void register(Endpoints endpoints) {
    endpoints.add("GET", "/v1/actions", EnumSet.allOf(Role.class), this::list);
    endpoints.add("GET", "/v1/actions/{id}", EnumSet.allOf(Role.class), this::one);
  }

  private Reply list(Call call) {
    Optional<UUID> before = call.query("cursor").flatMap(PublicId.ACTION::parse);
    if (call.query("cursor").isPresent() && before.isEmpty()) {
      return invalid("cursor", "is not one that this list gave out");
    }
    Readership readership = new Readership(policies.latest(), call.caller());
    call.query("workflow").ifPresent(value -> readership.only("a.workflow = ?", value));
    call.query("state").ifPresent(value -> readership.only("a.state = ?", value));
    call.query("reason")
        .ifPresent(
            value -> readership.only("? = any (coalesce(r.reason_ids, a.reason_ids))", value));
    try {
      call.query("from")
          .map(Instant::parse)
          .ifPresent(from -> readership.only("a.id >= ?", Ids.floor(from)));
    } catch (DateTimeException | ArithmeticException e) {
      return invalid("from", "is not a time like 2026-11-22T09:00:00Z");
    }
    List<Action> page =
        database.read(c -> ActionStore.page(c, readership.filter(), before.orElse(LAST), PAGE + 1));
    return Reply.ok(page(page, call.caller()));
  }

  private ActionPage page(List<Action> found, Principal caller) {
    List<Action> shown = found.subList(0, Math.min(PAGE, found.size()));
    List<UUID> reviewed = shown.stream().filter(Action::isReviewed).map(Action::id).toList();
    Map<UUID, Asked> asked =
        reviewed.isEmpty() ? Map.of() : database.read(c -> ActionStore.asked(c, reviewed));
    List<ActionDocument> actions =
        shown.stream()
            .map(a -> document(a, asked.getOrDefault(a.id(), Asked.NOBODY), caller))
            .toList();
    return new ActionPage(
        actions, found.size() > PAGE ? PublicId.ACTION.of(shown.getLast().id()) : null);
  }

  private ActionDocument document(Action action, Asked asked, Principal caller) {
    View view = caller instanceof Principal.Operator ? View.OUTLINE : View.WHOLE;
    return documents.document(action, asked, policies.latest(), view, false);
  }

  private Reply one(Call call) {
    Optional<UUID> id = PublicId.ACTION.parse(call.path("id"));
    Optional<Duration> wait = call.query("wait").map(ActionRoutes::seconds);
    if (wait.isPresent() && wait.get().isNegative()) {
      return invalid("wait", "is not a time like 30s, at most " + WAIT_MAX.toSeconds() + "s");
    }
    int after = call.query("after").flatMap(ActionRoutes::number).orElse(Integer.MAX_VALUE);
    long deadline = System.nanoTime() + wait.orElse(Duration.ZERO).toNanos();
    Optional<ActionDocument> found = Optional.empty();
    boolean again = id.isPresent();
    while (again) {
      try (Waiting.Place place = waiting.take(id.get())) {
        found = read(id.get(), call.caller());
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        again =
            found.isPresent()
                && wait.isPresent()
                && !left.isNegative()
                && !changed(found.get(), after);
        if (again) {
          place.await(left);
        }
      }
    }
    return found
        .<Reply>map(Reply::ok)
        .orElseGet(() ->
            new Refused(ErrorCode.ACTION_UNKNOWN, "Nothing here has the id " + shown(call) + "."));
  }

  /** Without {@code after}: as soon as it is no longer held. */
  private static boolean changed(ActionDocument document, int after) {
    return after == Integer.MAX_VALUE
        ? !document.state().equals(State.HELD.word())
        : document.revision() > after;
  }

  private Optional<ActionDocument> read(UUID id, Principal caller) {
    Readership readership = new Readership(policies.latest(), caller);
    readership.only("a.id = ?", id);
    record Read(List<Action> actions, Map<UUID, Asked> asked) {}
    Read read =
        database.read(connection ->
            new Read(
                ActionStore.page(connection, readership.filter(), LAST, 1),
                ActionStore.asked(connection, List.of(id))));
    return read.actions.stream()
        .findFirst()
        .map(action -> document(action, read.asked.getOrDefault(id, Asked.NOBODY), caller));
  }

  private static String shown(Call call) {
    String id = call.path("id");
    return id.length() <= 40 ? id : id.substring(0, 40) + "…";
  }

  private static Refused invalid(String name, String what) {
    return new Refused(ErrorCode.DOES_NOT_FIT, "The query parameter " + name + " " + what + ".");
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  /** Reads {@code 30s} or {@code 30}; negative when it is neither. */
  private static Duration seconds(String text) {
    return text.matches("[0-9]{1,3}s?")
        ? Duration.ofSeconds(Math.min(WAIT_MAX.toSeconds(), Long.parseLong(text.replace("s", ""))))
        : Duration.ofSeconds(-1);
  }
}
