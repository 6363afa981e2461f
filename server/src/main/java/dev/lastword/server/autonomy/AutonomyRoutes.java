package dev.lastword.server.autonomy;

import dev.lastword.api.AutonomyDocument;
import dev.lastword.api.ProblemDocument;
import dev.lastword.api.StopList;
import dev.lastword.server.autonomy.AutonomyAct.Done;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Members;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.PublicId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** {@code POST /v1/workflows/{w}/pause}, {@code …/resume}; {@code /v1/stops}. */
public final class AutonomyRoutes {

  private static final Set<Role> PEOPLE = EnumSet.of(Role.PERSON, Role.OPERATOR);
  private static final int REASON_MAX = 1_000;
  private static final int NAME_MAX = 63;

  private final Autonomy autonomy;
  private final Committer committer;
  private final Revoker revoker;

  /**
   * The routes.
   *
   * @param revoker what holds the actions whose releases a pause has revoked
   */
  public AutonomyRoutes(Autonomy autonomy, Committer committer, Revoker revoker) {
    this.autonomy = autonomy;
    this.committer = committer;
    this.revoker = revoker;
  }

  /** Holds the actions of a workflow whose releases were revoked. */
  @FunctionalInterface
  public interface Revoker {
    /** Returns how many it held. */
    int holdRevoked(String workflow);
  }

  public void register(Endpoints to) {
    to.add("POST", "/v1/workflows/{workflow}/pause", PEOPLE, this::pause);
    to.add("POST", "/v1/workflows/{workflow}/resume", Set.of(Role.PERSON), this::resume);
    to.add("GET", "/v1/stops", PEOPLE, call -> Reply.ok(new StopList(autonomy.stops())));
    to.add("POST", "/v1/stops", PEOPLE, this::stop);
    to.add("DELETE", "/v1/stops/{id}", PEOPLE, this::lift);
  }

  private Reply pause(Call call) {
    return withReason(call, reason -> new AutonomyAct.Pause(call.path("workflow"), reason));
  }

  private Reply resume(Call call) {
    return withReason(call, reason -> new AutonomyAct.Resume(call.path("workflow"), reason));
  }

  private Reply withReason(Call call, Function<String, AutonomyAct.What> what) {
    return call.json()
        .reply(body -> {
          var members = new Members(body);
          String reason = members.requiredText("reason", REASON_MAX);
          return ifItFits(call, members, () -> what.apply(reason));
        });
  }

  private Reply stop(Call call) {
    return call.json().reply(body -> stop(call, new Members(body)));
  }

  private Reply stop(Call call, Members members) {
    String word = members.requiredText("scope", NAME_MAX);
    Optional<String> name = members.text("id", NAME_MAX);
    String reason = members.requiredText("reason", REASON_MAX);
    Optional<Scope> scope = Scope.of(word, name.orElse(null));
    if (scope.isEmpty() && !word.isEmpty()) {
      members.wrong(
          "/scope", "this is no scope", "workflow or agent, and its id; or all, without an id");
    }
    return ifItFits(call, members, () -> new AutonomyAct.StopIt(scope.orElseThrow(), reason));
  }

  private Reply ifItFits(Call call, Members members, Supplier<AutonomyAct.What> what) {
    List<ProblemDocument.Item> problems = members.problems();
    return problems.isEmpty()
        ? act(call, what.get())
        : new Refused(ErrorCode.DOES_NOT_FIT, "Nothing was changed.", problems);
  }

  /** A DELETE has no body: the reason is part of the address. */
  private Reply lift(Call call) {
    Optional<String> reason =
        call.query("reason").filter(text -> !text.isBlank() && text.length() <= REASON_MAX);
    if (reason.isEmpty()) {
      return new Refused(
          ErrorCode.DOES_NOT_FIT,
          "Say why: ?reason=…, 1 to %d characters. Nothing was lifted.".formatted(REASON_MAX));
    }
    return PublicId.AUTONOMY_ACT
        .parse(call.path("id"))
        .map(stop -> act(call, new AutonomyAct.Lift(stop, reason.get())))
        .orElseGet(
            () -> new Refused(ErrorCode.STOP_UNKNOWN, "A stop has an id like aut_…, as listed."));
  }

  private Reply act(Call call, AutonomyAct.What what) {
    return autonomy.act(committer, call.caller(), what).reply(this::reply);
  }

  private Reply reply(Done done) {
    return switch (done) {
      case AutonomyAct.Paused(String workflow) -> Reply.ok(paused(workflow));
      case AutonomyAct.Resumed(String workflow) -> Reply.ok(autonomy.document(workflow));
      case AutonomyAct.Stopped(Stop stop, boolean begun) ->
          begun ? Reply.created(autonomy.document(stop)) : Reply.ok(autonomy.document(stop));
    };
  }

  /** The pause is in force already; now the actions whose releases it revoked are held. */
  private AutonomyDocument paused(String workflow) {
    int held = revoker.holdRevoked(workflow);
    AutonomyDocument now = autonomy.document(workflow);
    return new AutonomyDocument(now.state(), now.since(), now.by(), now.reason(), now.stop(), held);
  }
}
