package dev.lastword.server.policies;

import dev.lastword.policy.Policy;
import dev.lastword.policy.TestReport;
import dev.lastword.policy.diff.Difference;
import dev.lastword.server.console.Console;
import dev.lastword.server.console.LineDiff;
import dev.lastword.server.console.Section;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Form;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.people.Directory;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.PolicyRows.Activation;
import dev.lastword.server.policies.PolicyRows.Proposal;
import dev.lastword.server.policies.PolicyRows.SignOff;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.PublicId;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Policies for the people who sign them: what holds, what is proposed, and the signature. */
public final class PolicyPages {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Console console;
  private final Policies policies;
  private final People people;
  private final Committer committer;
  private final CandidateEvidence evidence;

  public PolicyPages(
      Console console,
      Policies policies,
      People people,
      Committer committer,
      CandidateEvidence evidence) {
    this.evidence = evidence;
    this.console = console;
    this.policies = policies;
    this.people = people;
    this.committer = committer;
  }

  public void register(Endpoints endpoints) {
    endpoints.page("GET", "/policies", this::list);
    endpoints.page("GET", "/policies/{digest}", call -> with(call, s -> one(call, s)));
    endpoints.page(
        "POST",
        "/policies/{digest}/proposal",
        call -> with(call, standing -> propose(call, standing)));
    endpoints.page(
        "POST",
        "/policies/{digest}/sign-offs",
        call -> with(call, s -> call.form().reply(form -> sign(call, s, form))));
    endpoints.page(
        "POST",
        "/policies/{digest}/activation",
        call -> with(call, s -> act(call, new PolicyAct.Activate(s.policy()))));
  }

  private Reply list(Call call) {
    Principal.Person viewer = call.caller(Principal.Person.class);
    List<PolicyList.Item> items =
        policies.latest().draftOwners().keySet().stream()
            .sorted()
            .map(workflow -> item(policies.versions(workflow), viewer))
            .toList();
    var page = new PolicyList(items);
    return console.page(
        call,
        Section.POLICY,
        (to, tags, frame) -> JtepoliciesGenerated.render(to, tags, frame, page));
  }

  private static PolicyList.Item item(List<Policies.Standing> versions, Principal.Person viewer) {
    Policies.Standing newest = versions.getFirst();
    Policies.@Nullable Standing active =
        versions.stream()
            .filter(version -> version.state() == Policies.State.ACTIVE)
            .findFirst()
            .orElse(null);
    List<Policies.Standing> waiting =
        versions.stream()
            .filter(v -> v.state() == Policies.State.PROPOSED || v.state() == Policies.State.SIGNED)
            .toList();
    boolean yours =
        waiting.stream()
            .flatMap(version -> version.signed().stream())
            .anyMatch(s -> s.signOffs().isEmpty() && viewer.queues().contains(s.queue()));
    return new PolicyList.Item(
        newest.version().workflow(),
        (active == null ? newest : active).policy().title(),
        active,
        waiting,
        newest,
        yours);
  }

  private Reply one(Call call, Policies.Standing standing) {
    PolicyView view = view(standing, call.caller(Principal.Person.class));
    return console.page(
        call,
        Section.POLICY,
        (to, tags, frame) -> JtepolicyGenerated.render(to, tags, frame, view));
  }

  private PolicyView view(Policies.Standing standing, Principal.Person viewer) {
    String workflow = standing.version().workflow();
    Policies.Past past = policies.past(standing.version());
    var since = new HashMap<String, Activation>();
    past.activations().forEach(activation -> since.put(activation.digest(), activation));
    TestReport tests = standing.policy().runTests();
    return new PolicyView(
        standing,
        standing.version().authors().stream().map(this::name).toList(),
        ShownCharter.of(standing.policy(), standing.version().source()),
        text(standing).lines().toList(),
        tests,
        past.proposal().map(p -> proposed(standing, p, viewer)).orElse(null),
        PolicyDocuments.notSigning(standing.policy()),
        policies.versions(workflow).stream().map(v -> listed(v, standing, since)).toList(),
        tests.mayBePublished() && standing.state() == Policies.State.DRAFT,
        beside(standing, viewer));
  }

  /** Null for what is active, or was, and while there is nothing to compare with. */
  private PolicyView.@Nullable Beside beside(Policies.Standing standing, Principal.Person viewer) {
    if (standing.number().isPresent() || standing.active().isEmpty()) {
      return null;
    }
    String workflow = standing.version().workflow();
    return new PolicyView.Beside(
        Loosening.mayFollow(standing.active().get(), standing.policy()),
        !Collections.disjoint(policies.latest().queuesOf(workflow), viewer.queues()),
        evidence.of(workflow, standing.version().digest()).orElse(null));
  }

  private static PolicyView.Listed listed(
      Policies.Standing version, Policies.Standing shown, Map<String, Activation> since) {
    String digest = version.version().digest();
    Activation activation = since.get(digest);
    return new PolicyView.Listed(
        version,
        activation == null ? null : activation.at(),
        digest.equals(shown.version().digest()));
  }

  private PolicyView.Proposed proposed(
      Policies.Standing standing, Proposal proposal, Principal.Person viewer) {
    String base = proposal.base();
    String active =
        policies.latest().of(proposal.workflow()).map(now -> now.policy().digest()).orElse(null);
    boolean was = standing.number().isPresent();
    Optional<Policies.Standing> replaced = base == null ? Optional.empty() : policies.find(base);
    return new PolicyView.Proposed(
        proposal.at(),
        base == null ? 0 : policies.latest().versions().getOrDefault(base, 0),
        !was && !java.util.Objects.equals(active, base),
        replaced.map(before -> Difference.between(before.policy(), standing.policy())).orElse(null),
        replaced.map(before -> LineDiff.of(text(before), text(standing))).orElse(null),
        standing.signed().stream().map(s -> signature(standing, s, proposal, viewer)).toList());
  }

  private PolicyView.Signature signature(
      Policies.Standing standing,
      Policies.Signed signed,
      Proposal proposal,
      Principal.Person viewer) {
    return new PolicyView.Signature(
        signed.queue(),
        signed.signOffs().stream()
            .map(s -> new PolicyView.By(name(s.person()), s.at(), s.override()))
            .toList(),
        yours(signed, proposal, viewer),
        standing.active().filter(now -> answersForMore(now, standing, signed)).isPresent());
  }

  /** The owner of what holds says in writing why more may go through. */
  private static boolean answersForMore(
      Policy active, Policies.Standing standing, Policies.Signed signed) {
    return active.owner().value().equals(signed.queue())
        && Loosening.mayFollow(active, standing.policy());
  }

  private static PolicyView.Yours yours(
      Policies.Signed signed, Proposal proposal, Principal.Person viewer) {
    if (!viewer.queues().contains(signed.queue())) {
      return PolicyView.Yours.NOTHING;
    }
    if (proposal.authors().contains(PublicId.PERSON.of(viewer.person()))) {
      return PolicyView.Yours.AUTHOR;
    }
    return signed.signOffs().stream().map(SignOff::person).anyMatch(viewer.person()::equals)
        ? PolicyView.Yours.SIGNED
        : PolicyView.Yours.MAY_SIGN;
  }

  private String name(String author) {
    return PublicId.PERSON.parse(author).map(this::name).orElse(author);
  }

  private String name(UUID person) {
    Directory.Known known = people.latest().people().get(person);
    return known == null ? PublicId.PERSON.of(person) : known.name();
  }

  private static String text(Policies.Standing standing) {
    return new String(standing.version().source(), StandardCharsets.UTF_8);
  }

  private Reply propose(Call call, Policies.Standing standing) {
    TestReport report = standing.policy().runTests();
    return report.mayBePublished()
        ? act(call, new PolicyAct.Propose(standing.policy()))
        : Refused.because(
            ErrorCode.POLICY_TESTS_FAIL, PolicyDocuments.failures(report), report.coverage());
  }

  /** The form says which file was shown; a signature is for that one. */
  private Reply sign(Call call, Policies.Standing standing, Form form) {
    String shown = form.text("source_digest");
    if (!shown.equals(standing.policy().sourceDigest())) {
      return new Refused(
          ErrorCode.DOES_NOT_FIT,
          "You were shown another file than the one stored. Nothing was signed; read it again.");
    }
    if (form.value("read").isEmpty()) {
      return new Refused(
          ErrorCode.DOES_NOT_FIT, "Nothing was signed: say that you have read what you sign.");
    }
    String why = form.text("override");
    if (why.length() > PolicyRoutes.OVERRIDE_MAX) {
      return new Refused(
          ErrorCode.DOES_NOT_FIT,
          "Nothing was signed: why more may go through is said in at most "
              + PolicyRoutes.OVERRIDE_MAX
              + " characters.");
    }
    Optional<String> override = why.isEmpty() ? Optional.empty() : Optional.of(why);
    return act(call, new PolicyAct.Sign(standing.policy(), form.text("queue"), shown, override));
  }

  private Reply act(Call call, PolicyAct.What what) {
    return policies
        .act(committer, call.caller(), what)
        .join()
        .reply(digest -> Reply.seeOther("/policies/" + digest + "#sign"));
  }

  private Reply with(Call call, Function<Policies.Standing, Reply> then) {
    String digest = call.path("digest");
    Optional<Policies.Standing> standing =
        DIGEST.matcher(digest).matches() ? policies.find(digest) : Optional.empty();
    return standing
        .<Answer<Policies.Standing>>map(Answer::of)
        .orElseGet(() ->
            Answer.refused(ErrorCode.POLICY_UNKNOWN, "No version of a policy has this digest."))
        .reply(then);
  }
}
