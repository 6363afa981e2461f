package dev.lastword.server.policies;

import dev.lastword.api.AutonomyDocument;
import dev.lastword.api.WorkflowDocument;
import dev.lastword.api.WorkflowList;
import dev.lastword.policy.Policy;
import dev.lastword.policy.PolicyReader;
import dev.lastword.policy.Reading;
import dev.lastword.policy.TestReport;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.problem.Problem;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Members;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.store.Committer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** {@code /v1/workflows…}, {@code /v1/policies…}. */
public final class PolicyRoutes {

  private static final Set<Role> PEOPLE = EnumSet.of(Role.PERSON, Role.OPERATOR);
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  static final int OVERRIDE_MAX = 2_000;
  private static final String AUTHOR_HEADER = "Lastword-Author";

  private final Policies policies;
  private final Committer committer;
  private final Function<String, AutonomyDocument> autonomy;
  private final Function<ActivePolicy, Shown> shown;

  /**
   * Whether the limit of a policy is shown to be kept.
   *
   * @param standing {@code proven} or {@code unproven}
   * @param why a sentence
   */
  public record Shown(String standing, String why) {}

  /**
   * The routes.
   *
   * @param autonomy whether the AI of a workflow may act alone
   * @param shown whether its limit is shown to be kept
   */
  public PolicyRoutes(
      Policies policies,
      Committer committer,
      Function<String, AutonomyDocument> autonomy,
      Function<ActivePolicy, Shown> shown) {
    this.policies = policies;
    this.committer = committer;
    this.autonomy = autonomy;
    this.shown = shown;
  }

  public void register(Endpoints to) {
    to.add("GET", "/v1/workflows", PEOPLE, call -> workflows());
    to.add("GET", "/v1/workflows/{workflow}", PEOPLE, this::workflow);
    to.add("POST", "/v1/workflows/{workflow}/drafts", PEOPLE, this::draft);
    to.add("GET", "/v1/policies/{digest}", PEOPLE, call -> with(call, s -> Reply.ok(whole(s))));
    to.add("POST", "/v1/policies/{digest}/proposal", PEOPLE, this::propose);
    to.add("POST", "/v1/policies/{digest}/sign-offs", Set.of(Role.PERSON), this::sign);
    to.add("POST", "/v1/policies/{digest}/activation", PEOPLE, this::activate);
  }

  private Reply workflows() {
    ActivePolicies now = policies.latest();
    List<WorkflowDocument> all =
        now.draftOwners().keySet().stream().sorted().map(name -> summary(now, name)).toList();
    return Reply.ok(new WorkflowList(all));
  }

  private WorkflowDocument summary(ActivePolicies now, String workflow) {
    Optional<Shown> standing = now.of(workflow).map(shown);
    return new WorkflowDocument(
        workflow,
        now.of(workflow)
            .flatMap(active -> policies.find(active.policy().digest()))
            .map(PolicyDocuments::listed)
            .orElse(null),
        autonomy.apply(workflow),
        standing.map(Shown::standing).orElse(null),
        standing.map(Shown::why).orElse(null),
        null);
  }

  private Reply workflow(Call call) {
    String name = call.path("workflow");
    List<Policies.Standing> versions = policies.versions(name);
    if (versions.isEmpty()) {
      return new Refused(ErrorCode.WORKFLOW_UNKNOWN, "There is no workflow " + name + ".");
    }
    WorkflowDocument summary = summary(policies.latest(), name);
    return Reply.ok(
        new WorkflowDocument(
            name,
            summary.active(),
            summary.autonomy(),
            summary.standing(),
            summary.why(),
            versions.stream().map(PolicyDocuments::listed).toList()));
  }

  private static String counted(int problems) {
    return problems == 1 ? "1 problem" : problems + " problems";
  }

  private Reply draft(Call call) {
    byte[] source = call.body();
    String workflow = call.path("workflow");
    return switch (PolicyReader.read(workflow + ".yaml", source)) {
      case Reading.Invalid(List<Problem> problems, int more) ->
          Refused.because(
              ErrorCode.POLICY_INVALID,
              "Nothing was stored. " + counted(problems.size() + more) + ".",
              problems);
      case Reading.Valid(Policy policy, List<Problem> warnings) ->
          policy.workflow().equals(workflow)
              ? draft(call, policy, source, warnings)
              : new Refused(
                  ErrorCode.WORKFLOW_DIFFERS,
                  "The file says workflow: %s, the address says %s."
                      .formatted(policy.workflow(), workflow));
    };
  }

  private Reply draft(Call call, Policy policy, byte[] source, List<Problem> warnings) {
    Optional<String> author = call.header(AUTHOR_HEADER).map(PolicyRoutes::decoded);
    var draft = new PolicyAct.Draft(policy, source, author);
    return policies
        .act(committer, call.caller(), draft)
        .join()
        .reply(digest ->
            Reply.created(
                PolicyDocuments.document(
                    policies.find(digest).orElseThrow(), warnings, Optional.empty())));
  }

  /** A header holds ASCII; other characters of a name come percent-encoded, as in an address. */
  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return name;
    }
  }

  private Reply propose(Call call) {
    return with(
        call,
        standing -> {
          TestReport report = standing.policy().runTests();
          return report.mayBePublished()
              ? act(call, new PolicyAct.Propose(standing.policy()), Reply::created)
              : Refused.because(
                  ErrorCode.POLICY_TESTS_FAIL,
                  "%d of its tests fail. %s"
                      .formatted(report.failed(), PolicyDocuments.failures(report)),
                  report.coverage());
        });
  }

  private Reply sign(Call call) {
    return call.json().reply(body -> with(call, standing -> sign(call, standing, body)));
  }

  private Reply sign(Call call, Policies.Standing standing, Json body) {
    var members = new Members(body);
    String queue = members.requiredText("queue", 63);
    String stored = standing.policy().sourceDigest();
    String shown = members.text("source_digest", 64).orElse(stored);
    Optional<String> override = members.text("override", OVERRIDE_MAX);
    if (!shown.equals(stored)) {
      members.wrong(
          "/source_digest", "you were shown another file than the one stored", "read it again");
    }
    return members.problems().isEmpty()
        ? act(call, new PolicyAct.Sign(standing.policy(), queue, stored, override), Reply::created)
        : new Refused(ErrorCode.DOES_NOT_FIT, "Nothing was signed.", members.problems());
  }

  private Reply activate(Call call) {
    return with(
        call, standing -> act(call, new PolicyAct.Activate(standing.policy()), Reply::created));
  }

  private Reply act(Call call, PolicyAct.What what, Function<Object, Reply> reply) {
    return policies
        .act(committer, call.caller(), what)
        .join()
        .reply(digest -> reply.apply(whole(policies.find(digest).orElseThrow())));
  }

  private Reply with(Call call, Function<Policies.Standing, Reply> then) {
    String digest = call.path("digest");
    Optional<Policies.Standing> standing =
        DIGEST.matcher(digest).matches() ? policies.find(digest) : Optional.empty();
    return standing
        .map(then)
        .orElseGet(() ->
            new Refused(
                ErrorCode.POLICY_UNKNOWN,
                "No policy has this digest (64 hex digits, as publish prints it)."));
  }

  private static Object whole(Policies.Standing standing) {
    return PolicyDocuments.document(standing, List.of(), Optional.of(standing.policy().runTests()));
  }
}
