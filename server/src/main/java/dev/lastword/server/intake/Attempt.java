package dev.lastword.server.intake;

import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Command;
import dev.lastword.server.store.PublicId;
import dev.lastword.server.store.Step;
import dev.lastword.server.trail.LeafText;
import java.util.List;
import java.util.TreeSet;

/** A submission that does not fit: nothing of it is kept but that somebody tried, and the codes. */
final class Attempt extends Command<Boolean> {

  private final Principal.Agent by;
  private final String workflow;
  private final Refused refused;

  Attempt(Principal.Agent by, String workflow, Refused refused) {
    this.by = by;
    this.workflow = workflow;
    this.refused = refused;
  }

  /** Puts it on the trail. */
  static void record(Batch batch, Principal.Agent by, String workflow, Refused refused) {
    var codes = new TreeSet<String>();
    codes.add(refused.code().code());
    refused.problems().forEach(problem -> codes.add(problem.code()));
    batch.append(
        LeafText.of("invalid", PublicId.ACTION.of(batch.newId()), batch.now())
            .text("workflow", workflow)
            .text("agent", by.agent())
            .text("by", PublicId.CREDENTIAL.of(by.credential()))
            .texts("codes", List.copyOf(codes))
            .bytes());
  }

  /** Records attempts. */
  static final class Recorder implements Step<Attempt> {

    @Override
    public Class<Attempt> kind() {
      return Attempt.class;
    }

    @Override
    public void run(Batch batch, List<Attempt> commands) {
      for (Attempt attempt : commands) {
        record(batch, attempt.by, attempt.workflow, attempt.refused);
        attempt.decide(true);
      }
    }
  }
}
