package dev.lastword.api;

import org.jspecify.annotations.Nullable;

/**
 * A signature under a policy: the body of {@code POST /v1/policies/{digest}/sign-offs}.
 *
 * @param queue for which queue the signer speaks
 * @param sourceDigest SHA-256 of the file the signer was shown, 64 hex digits; null: as stored
 * @param override why more may go through than before, 1 to 2,000 characters; the owner's queue has
 *     to say it when the version may be looser than the active one
 */
public record SignOffRequest(
    String queue, @Nullable String sourceDigest, @Nullable String override) {

  /** A signature that has nothing to answer for. */
  public SignOffRequest(String queue, @Nullable String sourceDigest) {
    this(queue, sourceDigest, null);
  }
}
