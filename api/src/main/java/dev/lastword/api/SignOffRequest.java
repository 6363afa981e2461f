package dev.lastword.api;

import org.jspecify.annotations.Nullable;

/**
 * A signature under a policy: the body of {@code POST /v1/policies/{digest}/sign-offs}.
 *
 * @param queue for which queue the signer speaks
 * @param sourceDigest SHA-256 of the file the signer was shown, 64 hex digits; null: as stored
 */
public record SignOffRequest(String queue, @Nullable String sourceDigest) {}
