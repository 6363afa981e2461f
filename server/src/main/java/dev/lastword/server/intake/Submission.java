package dev.lastword.server.intake;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.json.Json;
import dev.lastword.server.actions.Action;
import dev.lastword.server.http.Principal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an agent sent, taken apart; not yet held against a policy.
 *
 * @param facts a JSON object
 * @param factBytes the member as received
 * @param digest SHA-256 of the whole body
 */
record Submission(
    String subject,
    Json facts,
    byte[] factBytes,
    Action.@Nullable Output output,
    Confidence confidence,
    @Nullable String model,
    @Nullable String rationale,
    @Nullable String onBehalfOf,
    boolean consume,
    @Nullable String idempotencyKey,
    byte[] digest) {

  /** What the policy is asked, once the facts fit it. */
  Ask ask(Facts fitting, Instant submittedAt) {
    Model named = model == null ? Model.unsaid() : Model.named(model);
    return new Ask(fitting, confidence, named, submittedAt);
  }

  private Optional<Action.Output> outputIfAny() {
    return Optional.ofNullable(output);
  }

  /** As it will be stored. */
  Action.Content content(Principal.Agent by, byte[] salt) {
    String type = outputIfAny().map(Action.Output::type).orElse(null);
    byte[] bytes = outputIfAny().map(Action.Output::bytes).orElse(null);
    return new Action.Content(
        by.workflow(),
        by.agent(),
        subject,
        onBehalfOf,
        factBytes,
        type,
        bytes,
        confidenceValue(),
        model,
        rationale,
        salt,
        idempotencyKey,
        digest,
        Action.Content.digestOf(
            subject, onBehalfOf, factBytes, type, bytes, confidenceValue(), model, rationale));
  }

  private @Nullable BigDecimal confidenceValue() {
    return switch (confidence) {
      case Confidence.Given(BigDecimal value) -> value;
      case Confidence.Absent none -> null;
    };
  }
}
