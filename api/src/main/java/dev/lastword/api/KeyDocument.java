package dev.lastword.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key.
 *
 * @param id {@code crd_…}
 * @param owner id of the person who runs the agent; null: nobody in particular
 * @param lastUsedAt to the hour; null when it was never used
 * @param key the secret; shown once, when it was just made
 */
public record KeyDocument(
    String id,
    String agent,
    String workflow,
    @Nullable String owner,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    @Nullable String key) {}
