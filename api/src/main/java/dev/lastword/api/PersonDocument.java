package dev.lastword.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param id {@code per_…}
 * @param token shown once, when the user was just added: the user's personal token
 * @param tokenExpiresAt when that token ends
 */
public record PersonDocument(
    String id,
    String name,
    List<String> queues,
    @Nullable String token,
    @Nullable Instant tokenExpiresAt) {}
