package dev.lastword.server.intake;

import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionDocuments;
import dev.lastword.server.actions.Asked;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.PublicId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** {@code POST /v1/workflows/{workflow}/actions} and {@code POST /v1/actions/{id}/cancel}. */
public final class IntakeRoutes {

  private final Intake intake;
  private final Committer committer;
  private final Database database;
  private final Policies policies;
  private final ActionDocuments documents;

  public IntakeRoutes(
      Intake intake,
      Committer committer,
      Database database,
      Policies policies,
      ActionDocuments documents) {
    this.intake = intake;
    this.committer = committer;
    this.database = database;
    this.policies = policies;
    this.documents = documents;
  }

  public void register(Endpoints endpoints) {
    Set<Role> agents = Set.of(Role.AGENT);
    endpoints.add("POST", "/v1/workflows/{workflow}/actions", agents, this::submit);
    endpoints.add("POST", "/v1/actions/{id}/cancel", agents, this::cancel);
  }

  private Reply submit(Call call) {
    Principal.Agent by = call.caller(Principal.Agent.class);
    return intake
        .submit(committer, by, call.path("workflow"), call.body(), call.idempotencyKey())
        .reply(this::submitted);
  }

  private Reply submitted(Submit.Submitted submitted) {
    Action action = submitted.action();
    Asked asked = submitted.created() ? Asked.of(submitted.parts()) : Asked.about(action, database);
    var document =
        documents.document(
            action,
            asked,
            policies.latest(),
            submitted.handsOut() ? ActionDocuments.View.WITH_RELEASED : ActionDocuments.View.WHOLE,
            submitted.duplicate());
    Map<String, String> headers =
        submitted.created() || submitted.duplicate()
            ? Map.of()
            : Map.of("Idempotency-Replayed", "true");
    return new Reply.Document(submitted.duplicate() ? 200 : 201, document, headers);
  }

  private Reply cancel(Call call) {
    Optional<UUID> id = PublicId.ACTION.parse(call.path("id"));
    if (id.isEmpty()) {
      return new Refused(ErrorCode.ACTION_UNKNOWN, "This key has no such action.");
    }
    return intake
        .withdraw(committer, call.caller(Principal.Agent.class), id.get())
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
