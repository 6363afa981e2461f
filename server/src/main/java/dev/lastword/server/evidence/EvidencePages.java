package dev.lastword.server.evidence;

import dev.lastword.server.console.Console;
import dev.lastword.server.console.Section;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.Reply;
import dev.lastword.server.policies.Policies;

/** What the judgements of the people show about a workflow, for those who answer for it. */
public final class EvidencePages {

  private final Console console;
  private final Evidence evidence;
  private final EvidenceReaders readers;

  public EvidencePages(Console console, Evidence evidence, Policies policies) {
    this.console = console;
    this.evidence = evidence;
    this.readers = new EvidenceReaders(policies);
  }

  public void register(Endpoints endpoints) {
    endpoints.page("GET", "/workflows/{workflow}/evidence", this::read);
  }

  private Reply read(Call call) {
    return readers
        .permit(call.caller(), call.path("workflow"))
        .reply(workflow -> shown(call, evidence.of(workflow)));
  }

  private Reply shown(Call call, Known known) {
    return console.page(
        call,
        Section.WORKFLOWS,
        (to, tags, frame) -> {
          switch (known) {
            case Known.Measured measured ->
                JtemeasuredGenerated.render(to, tags, frame, new ShownEvidence(measured));
            case Known.Nothing nothing -> JtenothingGenerated.render(to, tags, frame, nothing);
            case Known.NoLimit none -> JtenoLimitGenerated.render(to, tags, frame, none);
          }
        });
  }
}
