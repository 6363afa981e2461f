package dev.lastword.server.releases;

import dev.lastword.policy.json.Json;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionDocuments;
import dev.lastword.server.actions.ActionStore;
import dev.lastword.server.actions.Altered;
import dev.lastword.server.actions.Asked;
import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.actions.State;
import dev.lastword.server.autonomy.Autonomy;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Members;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.PublicId;
import dev.lastword.trail.SignerKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** {@code /v1/releases…}, {@code POST /v1/actions/{id}/outcome}, {@code /.well-known/jwks.json}. */
public final class ReleaseRoutes {

  private static final int NOTE_MAX = 4_000;

  private final Committer committer;
  private final Database database;
  private final Policies policies;
  private final Autonomy autonomy;
  private final ActionDocuments documents;
  private final ReleaseTokens tokens;
  private final Clock clock;

  public ReleaseRoutes(
      Committer committer,
      Database database,
      Policies policies,
      Autonomy autonomy,
      ActionDocuments documents,
      SignerKey key,
      JsonMapper json,
      Clock clock) {
    this.committer = committer;
    this.database = database;
    this.policies = policies;
    this.autonomy = autonomy;
    this.documents = documents;
    this.tokens = new ReleaseTokens(key, json);
    this.clock = clock;
  }

  public void register(Endpoints endpoints) {
    Set<Role> agents = Set.of(Role.AGENT);
    endpoints.add("GET", "/v1/releases/{id}", agents, this::token);
    endpoints.add("POST", "/v1/releases/{id}/consume", agents, this::consume);
    endpoints.add("POST", "/v1/actions/{id}/outcome", agents, this::outcome);
    endpoints.open("GET", "/.well-known/jwks.json", call -> Reply.ok(tokens.keys()));
  }

  private Reply token(Call call) {
    Principal.Agent by = call.caller(Principal.Agent.class);
    Optional<ReleaseId> id = ReleaseId.parse(call.path("id"));
    Optional<ActionStore.Stored> found =
        id.flatMap(release ->
            database.read(c -> ActionStore.find(c, List.of(release.action()))).stream()
                .filter(stored -> mayRead(stored.action(), by))
                .findFirst());
    return found.map(stored -> token(stored, id.orElseThrow())).orElseGet(ReleaseRoutes::unknown);
  }

  private Reply token(ActionStore.Stored stored, ReleaseId id) {
    Action action = stored.action();
    Action.Release release = action.status().release();
    State state = action.status().state();
    if (release == null) {
      return unknown();
    }
    if (state != State.RELEASED) {
      return new Refused(ErrorCode.RELEASE_REVOKED, "The action is " + state.word() + ".");
    }
    if (release.number() != id.number() || !clock.instant().isBefore(release.expiresAt())) {
      return new Refused(ErrorCode.RELEASE_LAPSED, "It ended at " + release.expiresAt() + ".");
    }
    Action.Content content = action.content();
    Optional<Refused> stopped =
        autonomy.latest().stopped(content.workflow(), content.agent(), release.audience());
    if (stopped.isPresent()) {
      return stopped.get();
    }
    return stored.agreesWithTrail(parts(action))
        ? Reply.ok(tokens.token(action, release, clock.instant()))
        : Altered.refused(action);
  }

  private List<ReviewPart> parts(Action action) {
    return action.isReviewed()
        ? database
            .read(c -> ActionStore.parts(c, List.of(action.id())))
            .getOrDefault(action.id(), List.of())
        : List.of();
  }

  /** The agent that submitted it, and its audience. */
  private static boolean mayRead(Action action, Principal.Agent by) {
    Action.Release release = action.status().release();
    return action.content().workflow().equals(by.workflow())
        && (action.content().agent().equals(by.agent())
            || (release != null && release.audience().equals(by.agent())));
  }

  private Reply consume(Call call) {
    Optional<ReleaseId> id = ReleaseId.parse(call.path("id"));
    if (id.isEmpty()) {
      return unknown();
    }
    Principal.Agent by = call.caller(Principal.Agent.class);
    return committer
        .submit(new Consume(by, id.get(), call.idempotencyKey()))
        .join()
        .reply(action -> Reply.ok(ActionDocuments.released(action)));
  }

  private static Reply unknown() {
    return new Refused(ErrorCode.RELEASE_UNKNOWN, "This key has no such release.");
  }

  private Reply outcome(Call call) {
    return call.json().reply(body -> outcome(call, body));
  }

  private Reply outcome(Call call, Json body) {
    var members = new Members(body);
    String status = members.requiredText("status", 20);
    boolean grades = members.flag("correct").isPresent();
    Optional<String> note = members.text("note", NOTE_MAX);
    Optional<State> state = state(status);
    if (!status.isEmpty() && state.isEmpty()) {
      members.wrong(
          "/status", "`" + status + "` is no outcome", "executed, failed, unknown, reversed");
    }
    if (!members.problems().isEmpty()) {
      return new Refused(ErrorCode.DOES_NOT_FIT, "Nothing was stored.", members.problems());
    }
    if (grades) {
      return new Refused(
          ErrorCode.AGENT_GRADES_ITSELF,
          "Leave out correct: people of the workflow's queues say so. Nothing was stored.");
    }
    return reported(call, state.orElseThrow(), note);
  }

  private static Optional<State> state(String status) {
    return List.of(State.EXECUTED, State.FAILED, State.UNKNOWN, State.REVERSED).stream()
        .filter(state -> state.word().equals(status))
        .findFirst();
  }

  private Reply reported(Call call, State state, Optional<String> note) {
    Optional<UUID> id = PublicId.ACTION.parse(call.path("id"));
    if (id.isEmpty()) {
      return new Refused(ErrorCode.ACTION_UNKNOWN, "This key has no such action.");
    }
    Principal.Agent by = call.caller(Principal.Agent.class);
    return committer
        .submit(new ReportOutcome(by, id.get(), state, note))
        .join()
        .reply(action ->
            Reply.ok(
                documents.document(
                    action,
                    Asked.about(action, database),
                    policies.latest(),
                    ActionDocuments.View.WHOLE,
                    false)));
  }
}
