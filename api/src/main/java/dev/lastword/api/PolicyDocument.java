package dev.lastword.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a policy and where it stands.
 *
 * @param digest 64 hex digits
 * @param sourceDigest SHA-256 of the file as sent
 * @param state {@code draft}, {@code proposed}, {@code signed}, {@code active} or {@code
 *     superseded}
 * @param version its number once it was active
 * @param signatures the queues that must sign, and who of them has
 * @param notSigning queues that get work from it but do not sign it
 * @param tests how its own tests came out
 * @param problems what somebody should look at
 * @param source the file; null in lists
 */
public record PolicyDocument(
    String workflow,
    String title,
    String digest,
    String sourceDigest,
    String state,
    @Nullable Integer version,
    List<String> authors,
    List<Signature> signatures,
    List<String> notSigning,
    @Nullable Tests tests,
    List<ProblemDocument.Item> problems,
    @Nullable String source) {

  /** A queue that must sign. {@code by}: pseudonymous ids; empty while nobody has. */
  public record Signature(String queue, List<String> by) {}

  public record Tests(long passed, long failed) {}
}
