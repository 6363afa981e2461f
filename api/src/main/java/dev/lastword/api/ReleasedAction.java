package dev.lastword.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code consume} answers, once: exactly what may be executed now.
 *
 * @param id the release, {@code rel_…}
 * @param action {@code act_…}
 * @param verdict {@code proceed} when the AI acts alone, {@code hold} when people approved it
 * @param policyDigest the policy it was released under, 64 hex digits
 * @param facts exactly the bytes approved
 * @param factsSha256 of those bytes, 64 hex digits
 * @param output exactly the bytes approved; null when there was none
 * @param outputSha256 of the UTF-8 of its content, or of its decoded bytes
 * @param submitted what the agent had sent, when people amended it; null when these are its bytes
 * @param approvedBy pseudonymous ids of those who approved; empty for a proceed
 */
public record ReleasedAction(
    String id,
    String action,
    String workflow,
    String subject,
    String agent,
    String verdict,
    String policyDigest,
    RawJson facts,
    String factsSha256,
    @Nullable Output output,
    @Nullable String outputSha256,
    @Nullable Submitted submitted,
    List<String> approvedBy,
    String audience,
    Instant consumedAt,
    String consumedBy) {

  /** Digests of what the agent had sent, 64 hex digits each. */
  public record Submitted(String factsSha256, @Nullable String outputSha256) {}
}
