package dev.lastword.server.evidence;

import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.policies.Policies;
import java.util.EnumSet;

/** {@code GET /v1/workflows/{w}/evidence}. */
public final class EvidenceRoutes {

  private final Evidence evidence;
  private final EvidenceReaders readers;

  public EvidenceRoutes(Evidence evidence, Policies policies) {
    this.evidence = evidence;
    this.readers = new EvidenceReaders(policies);
  }

  public void register(Endpoints to) {
    to.add(
        "GET",
        "/v1/workflows/{workflow}/evidence",
        EnumSet.of(Role.PERSON, Role.OPERATOR),
        this::read);
  }

  private Reply read(Call call) {
    return readers
        .permit(call.caller(), call.path("workflow"))
        .reply(workflow -> Reply.ok(EvidenceDocuments.document(evidence.of(workflow))));
  }
}
