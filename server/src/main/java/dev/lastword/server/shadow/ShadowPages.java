package dev.lastword.server.shadow;

import dev.lastword.policy.diff.Difference;
import dev.lastword.server.console.Console;
import dev.lastword.server.console.Section;
import dev.lastword.server.evidence.Evidence;
import dev.lastword.server.evidence.EvidenceReaders;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Form;
import dev.lastword.server.http.Reply;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Committer;
import java.util.List;
import java.util.Optional;

/** Candidates for those who answer for a workflow: what each would change, and what is known. */
public final class ShadowPages {

  private final Console console;
  private final Shadows shadows;
  private final Policies policies;
  private final Drafts drafts;
  private final EvidenceReaders readers;
  private final Committer committer;

  public ShadowPages(
      Console console, Shadows shadows, Policies policies, Evidence evidence, Committer committer) {
    this.console = console;
    this.shadows = shadows;
    this.policies = policies;
    this.drafts = new Drafts(policies, evidence);
    this.readers = new EvidenceReaders(policies);
    this.committer = committer;
  }

  public void register(Endpoints endpoints) {
    endpoints.page("GET", "/workflows/{workflow}/shadow", this::list);
    endpoints.page("GET", "/workflows/{workflow}/shadow/{digest}", this::one);
    endpoints.page(
        "POST",
        "/workflows/{workflow}/shadow",
        call -> call.form().reply(form -> watch(call, form)));
    endpoints.page("POST", "/workflows/{workflow}/shadow/{digest}/withdrawal", this::withdraw);
  }

  static String path(String workflow) {
    return "/workflows/" + workflow + "/shadow";
  }

  /**
   * The candidates of a workflow.
   *
   * @param title of the workflow
   */
  record Listed(String workflow, String title, List<Watched> all) {}

  private Reply list(Call call) {
    return readers
        .permit(call.caller(), call.path("workflow"))
        .reply(workflow -> {
          String title =
              policies.latest().of(workflow).map(a -> a.policy().title()).orElse(workflow);
          var page = new Listed(workflow, title, shadows.of(workflow));
          return console.page(
              call,
              Section.WORKFLOWS,
              (to, tags, frame) -> JteshadowsGenerated.render(to, tags, frame, page));
        });
  }

  private Reply one(Call call) {
    return readers
        .permit(call.caller(), call.path("workflow"))
        .reply(workflow -> found(workflow, call.path("digest")).reply(view -> shown(call, view)));
  }

  private Answer<ShadowView> found(String workflow, String digest) {
    Optional<ActivePolicy> active = policies.latest().of(workflow);
    Optional<Watched> watched =
        ShadowRoutes.isDigest(digest) ? shadows.one(workflow, digest) : Optional.empty();
    return watched.isPresent() && active.isPresent()
        ? Answer.of(view(watched.get(), active.get()))
        : Answer.refused(
            ErrorCode.SHADOW_UNKNOWN, "No version of this digest was ever watched here.");
  }

  private ShadowView view(Watched watched, ActivePolicy active) {
    return new ShadowView(
        watched,
        active,
        shadows.nameOf(watched.shadow()),
        Difference.between(active.policy(), watched.candidate()),
        watched.candidate().runTests().results().stream().filter(r -> !r.passed()).toList(),
        Policies.signers(active.policy(), watched.candidate()));
  }

  private Reply shown(Call call, ShadowView view) {
    return console.page(
        call,
        Section.WORKFLOWS,
        (to, tags, frame) -> JteshadowGenerated.render(to, tags, frame, view));
  }

  /** The form names a stored version, or what the evidence is enough to propose. */
  private Reply watch(Call call, Form form) {
    return readers
        .permit(call.caller(), call.path("workflow"))
        .reply(workflow -> watched(call, workflow, form).reply(ShadowPages::to));
  }

  private Answer<Shadow> watched(Call call, String workflow, Form form) {
    Optional<String> proposed = form.value("proposed");
    if (proposed.isEmpty()) {
      String digest = form.text("digest");
      return ShadowRoutes.isDigest(digest)
          ? shadows.register(committer, call.caller(), workflow, digest)
          : Answer.refused(ErrorCode.POLICY_UNKNOWN, "No version of a policy has this digest.");
    }
    return switch (drafts.write(committer, call.caller(), workflow, proposed.get())) {
      case Answer.Denied<String> denied -> denied.as();
      case Answer.Given<String>(String digest) ->
          shadows.register(committer, call.caller(), workflow, digest);
    };
  }

  private Reply withdraw(Call call) {
    String digest = call.path("digest");
    return readers
        .permit(call.caller(), call.path("workflow"))
        .reply(workflow -> {
          Answer<Shadow> answer =
              ShadowRoutes.isDigest(digest)
                  ? shadows.withdraw(committer, call.caller(), workflow, digest)
                  : Shadows.unknown();
          return answer.reply(ShadowPages::to);
        });
  }

  private static Reply to(Shadow shadow) {
    return Reply.seeOther(path(shadow.registered().workflow()) + "/" + shadow.digest());
  }
}
