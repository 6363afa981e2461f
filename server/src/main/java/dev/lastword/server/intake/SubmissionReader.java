package dev.lastword.server.intake;

import dev.lastword.api.ProblemDocument;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.json.Json;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Members;
import dev.lastword.server.http.Refused;
import dev.lastword.server.policies.ActivePolicy;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the body of a submission; all that is wrong with it is told at once. */
final class SubmissionReader {

  static final int SUBJECT_MAX = 200;
  static final int MODEL_MAX = 200;
  static final int PERSON_MAX = 200;
  static final int RATIONALE_MAX = 20_000;
  static final int KEY_MAX = 200;

  private final byte[] body;
  private final Members members;

  private SubmissionReader(byte[] body, Json json) {
    this.body = body;
    this.members = new Members(json);
  }

  /** A submission, and its facts as the active policy types them, when one is active. */
  record Read(Submission submission, Optional<Submit.Bound> bound) {}

  static Answer<Read> read(
      byte[] body, Json json, Optional<String> idempotencyKey, Optional<ActivePolicy> active) {
    return new SubmissionReader(body, json).read(idempotencyKey, active);
  }

  private Answer<Read> read(Optional<String> idempotencyKey, Optional<ActivePolicy> active) {
    String subject = members.requiredText("subject", SUBJECT_MAX);
    Optional<Json> facts = facts(active.isPresent());
    var submission =
        new Submission(
            subject,
            facts.orElse(new Json.Null(0, 0)),
            facts.map(value -> Arrays.copyOfRange(body, value.start(), value.end())).orElse(body),
            OutputReader.read(members, "/output").orElse(null),
            confidence(),
            members.text("model", MODEL_MAX).orElse(null),
            members.text("rationale", RATIONALE_MAX).orElse(null),
            members.text("on_behalf_of", PERSON_MAX).orElse(null),
            members.flag("consume").orElse(false),
            key(idempotencyKey),
            sha256(body));
    Optional<Submit.Bound> bound = active.flatMap(policy -> facts.flatMap(f -> bound(policy, f)));
    return members.problems().isEmpty()
        ? Answer.of(new Read(submission, bound))
        : new Answer.Denied<>(invalid(members.problems()));
  }

  private Optional<Submit.Bound> bound(ActivePolicy active, Json facts) {
    return switch (active.policy().facts().bind(facts)) {
      case Binding.Bound(Facts fitting) -> Optional.of(new Submit.Bound(active, fitting));
      case Binding.DoesNotFit misfit -> {
        misfit.problems().forEach(problem -> members.wrong(Refused.item(problem)));
        yield Optional.empty();
      }
    };
  }

  /** Nothing of it is stored; all of what is wrong is told. */
  static Refused invalid(List<ProblemDocument.Item> problems) {
    return new Refused(
        ErrorCode.ACTION_INVALID,
        "Nothing was stored but this attempt: %d %s."
            .formatted(problems.size(), problems.size() == 1 ? "problem" : "problems"),
        problems);
  }

  /** With a policy, its declarations say what is wrong with them. */
  private Optional<Json> facts(boolean declared) {
    Optional<Json> facts = members.value("facts");
    if (facts.isEmpty()) {
      members.wrong("/facts", "facts is missing", "add \"facts\": {…}, empty if there are none");
    } else if (!declared && !(facts.get() instanceof Json.Object)) {
      members.wrong("/facts", "facts is " + facts.get().kind() + " instead of an object", "{…}");
    }
    return facts;
  }

  private Confidence confidence() {
    return switch (Confidence.of(members.value("confidence").orElse(new Json.Null(0, 0)))) {
      case Confidence.Reading.Fits(Confidence confidence) -> confidence;
      case Confidence.Reading.DoesNotFit(var problem) -> {
        members.wrong(Refused.item(problem));
        yield Confidence.absent();
      }
    };
  }

  private @Nullable String key(Optional<String> key) {
    if (key.isPresent() && (key.get().isBlank() || key.get().length() > KEY_MAX)) {
      members.wrong("", "the Idempotency-Key has to have 1 to " + KEY_MAX + " characters", "");
    }
    return key.orElse(null);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
