package dev.lastword.server.intake;

import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.json.Json;
import java.math.BigDecimal;
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
    @Nullable Output output,
    Confidence confidence,
    @Nullable String model,
    @Nullable String rationale,
    @Nullable String onBehalfOf,
    boolean consume,
    @Nullable String idempotencyKey,
    byte[] digest) {

  /** The prepared work. */
  record Output(String type, byte[] bytes) {}

  Optional<Output> outputIfAny() {
    return Optional.ofNullable(output);
  }

  @Nullable BigDecimal confidenceValue() {
    return switch (confidence) {
      case Confidence.Given(BigDecimal value) -> value;
      case Confidence.Absent none -> null;
    };
  }
}
