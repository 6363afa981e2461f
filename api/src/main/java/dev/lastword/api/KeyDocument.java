package dev.lastword.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key.
 *
 * @param id {@code crd_…}
 * @param lastUsedAt to the hour; null when it was never used
 * @param key the secret; shown once, when it was just made
 */
public record KeyDocument(
    String id,
    String agent,
    String workflow,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    @Nullable String key) {}
