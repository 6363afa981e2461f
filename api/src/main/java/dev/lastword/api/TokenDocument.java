package dev.lastword.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A personal token.
 *
 * @param id {@code crd_…}
 * @param lastUsedAt to the hour; null when it was never used
 * @param operatorSaw the operator handed it out, or the credential it was made with
 * @param token the secret; shown once, when it was just made
 */
public record TokenDocument(
    String id,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant lastUsedAt,
    boolean operatorSaw,
    @Nullable String token) {}
