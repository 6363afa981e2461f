package dev.lastword.server.policies;

import dev.lastword.api.PolicyDocument;
import dev.lastword.policy.Policy;
import dev.lastword.policy.TestReport;
import dev.lastword.policy.diff.Change;
import dev.lastword.policy.diff.Difference;
import dev.lastword.policy.diff.Witness;
import dev.lastword.policy.problem.Problem;
import dev.lastword.server.http.Refused;
import dev.lastword.server.store.PublicId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Versions of policies as they travel. */
final class PolicyDocuments {

  private PolicyDocuments() {}

  /** Without the file. */
  static PolicyDocument listed(Policies.Standing standing) {
    return document(standing, List.of(), Optional.empty(), false);
  }

  /** With the file. */
  static PolicyDocument document(
      Policies.Standing standing, List<Problem> problems, Optional<TestReport> tests) {
    return document(standing, problems, tests, true);
  }

  private static PolicyDocument document(
      Policies.Standing standing,
      List<Problem> problems,
      Optional<TestReport> tests,
      boolean withSource) {
    PolicyRows.Version version = standing.version();
    return new PolicyDocument(
        version.workflow(),
        standing.policy().title(),
        version.digest(),
        standing.policy().sourceDigest(),
        standing.state().word(),
        standing.number().orElse(null),
        version.authors(),
        standing.signed().stream().map(PolicyDocuments::signature).toList(),
        notSigning(standing.policy()),
        standing.active().map(active -> difference(active, standing.policy())).orElse(null),
        tests.map(t -> new PolicyDocument.Tests(t.passed(), t.failed())).orElse(null),
        problems.stream().map(Refused::item).toList(),
        withSource ? new String(version.source(), StandardCharsets.UTF_8) : null);
  }

  private static PolicyDocument.Signature signature(Policies.Signed signed) {
    return new PolicyDocument.Signature(
        signed.queue(),
        signed.signOffs().stream().map(s -> PublicId.PERSON.of(s.person())).toList(),
        signed.signOffs().stream()
            .flatMap(s -> Optional.ofNullable(s.override()).stream())
            .findFirst()
            .orElse(null));
  }

  private static PolicyDocument.Difference difference(Policy active, Policy candidate) {
    Difference difference = Difference.between(active, candidate);
    return new PolicyDocument.Difference(
        word(difference.kind()),
        word(difference.verdicts().kind()),
        difference.changes().stream().map(PolicyDocuments::change).toList(),
        difference.verdicts().witnesses().stream().map(PolicyDocuments::example).toList());
  }

  private static PolicyDocument.Example example(Witness witness) {
    return new PolicyDocument.Example(
        word(witness.before()), word(witness.after()), witness.says().text());
  }

  private static PolicyDocument.Change change(Change change) {
    return new PolicyDocument.Change(change.key(), word(change.direction()), change.says().text());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Queues that get work from this policy but do not sign it. */
  static List<String> notSigning(Policy policy) {
    var queues = new TreeSet<>(Policies.names(policy.queues()));
    queues.removeAll(Policies.names(policy.signOff()));
    return List.copyOf(queues);
  }

  /** Which tests fail, and how, in one text. */
  static String failures(TestReport report) {
    return report.results().stream()
        .filter(result -> !result.passed())
        .map(result -> "`" + result.name() + "`: " + differences(result))
        .collect(Collectors.joining(" "));
  }

  private static String differences(TestReport.Result result) {
    return result.differences().stream()
        .map(d -> "%s should be %s, is %s.".formatted(d.what(), d.expected(), d.actual()))
        .collect(Collectors.joining(" "));
  }
}
