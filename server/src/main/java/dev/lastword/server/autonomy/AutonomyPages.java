package dev.lastword.server.autonomy;

import dev.lastword.api.AutonomyDocument;
import dev.lastword.api.StopDocument;
import dev.lastword.server.console.Console;
import dev.lastword.server.console.Section;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Form;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.ActivePolicies;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.PublicId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Taking autonomy back from a workflow, and giving it again, with a form for each. */
public final class AutonomyPages {

  private static final int REASON_MAX = 1_000;

  private final Console console;
  private final Autonomy autonomy;
  private final Policies policies;
  private final People people;
  private final Committer committer;
  private final AutonomyRoutes.Revoker revoker;

  public AutonomyPages(
      Console console,
      Autonomy autonomy,
      Policies policies,
      People people,
      Committer committer,
      AutonomyRoutes.Revoker revoker) {
    this.console = console;
    this.autonomy = autonomy;
    this.policies = policies;
    this.people = people;
    this.committer = committer;
    this.revoker = revoker;
  }

  public void register(Endpoints endpoints) {
    endpoints.page("GET", "/workflows/{workflow}", call -> shown(call, null, ""));
    endpoints.page(
        "POST",
        "/workflows/{workflow}/pause",
        call -> with(call, reason -> new AutonomyAct.Pause(call.path("workflow"), reason)));
    endpoints.page(
        "POST",
        "/workflows/{workflow}/resume",
        call -> with(call, reason -> new AutonomyAct.Resume(call.path("workflow"), reason)));
    endpoints.page(
        "POST",
        "/workflows/{workflow}/stop",
        call ->
            with(
                call,
                reason ->
                    new AutonomyAct.StopIt(new Scope.Workflow(call.path("workflow")), reason)));
    endpoints.page("POST", "/workflows/{workflow}/lift", this::lift);
  }

  /**
   * One workflow.
   *
   * @param stops those in force that concern it, newest first
   * @param refused why what was asked for was not done; null when nothing was turned down
   * @param typed the reason that was typed for it
   */
  record Switch(
      String workflow,
      String title,
      AutonomyDocument now,
      List<StopDocument> stops,
      boolean mayTakeBack,
      boolean mayResume,
      @Nullable Refused refused,
      String typed) {

    boolean isPaused() {
      return now.state().equals("paused") || now.state().equals("tripped");
    }
  }

  @FunctionalInterface
  private interface What {
    AutonomyAct.What because(String reason);
  }

  private Reply with(Call call, What what) {
    return call.form().reply(form -> done(call, reason(form), what));
  }

  /** The form says which of the stops. */
  private Reply lift(Call call) {
    return call.form()
        .reply(form -> {
          Optional<UUID> stop = PublicId.AUTONOMY_ACT.parse(form.text("stop"));
          return stop.isEmpty()
              ? new Refused(ErrorCode.STOP_UNKNOWN, "There is no such stop.")
              : done(call, reason(form), reason -> new AutonomyAct.Lift(stop.get(), reason));
        });
  }

  private static String reason(Form form) {
    return form.text("reason");
  }

  private Reply done(Call call, String reason, What what) {
    if (reason.isEmpty() || reason.length() > REASON_MAX) {
      return shown(
          call,
          new Refused(
              ErrorCode.DOES_NOT_FIT,
              "Say why, in 1 to %d characters. Nothing was changed.".formatted(REASON_MAX)),
          reason);
    }
    Answer<AutonomyAct.Done> answer = autonomy.act(committer, call.caller(), what.because(reason));
    return switch (answer) {
      case Answer.Denied<AutonomyAct.Done>(Refused refused) -> shown(call, refused, reason);
      case Answer.Given<AutonomyAct.Done>(AutonomyAct.Done done) -> {
        if (done instanceof AutonomyAct.Paused(String workflow)) {
          revoker.holdRevoked(workflow);
        }
        yield Reply.seeOther("/workflows/" + call.path("workflow"));
      }
    };
  }

  private Reply shown(Call call, @Nullable Refused refused, String typed) {
    String workflow = call.path("workflow");
    ActivePolicies now = policies.latest();
    if (!now.exists(workflow)) {
      return new Refused(ErrorCode.WORKFLOW_UNKNOWN, "There is no workflow " + workflow + ".");
    }
    Principal.Person viewer = call.caller(Principal.Person.class);
    var answerable = new Answerable(people.latest(), now);
    var page =
        new Switch(
            workflow,
            now.of(workflow).map(active -> active.policy().title()).orElse(workflow),
            autonomy.document(workflow),
            autonomy.stops().stream().filter(stop -> concerns(stop, workflow)).toList(),
            answerable.mayTakeBack(viewer, new Scope.Workflow(workflow)),
            answerable.mayResume(viewer, workflow),
            refused,
            typed);
    int status = refused == null ? 200 : refused.code().status();
    return console.page(
        call,
        Section.WORKFLOWS,
        status,
        (to, tags, frame) -> JteworkflowGenerated.render(to, tags, frame, page));
  }

  /** Its own, and those of everything. Stops of an agent are lifted where they were made. */
  private static boolean concerns(StopDocument stop, String workflow) {
    return stop.inForce()
        && (stop.scope().equals("all")
            || (stop.scope().equals("workflow") && workflow.equals(stop.of())));
  }
}
