package dev.lastword.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user who was just added. What is secret in it is shown this once.
 *
 * @param id {@code per_…}
 * @param queues where the user is a member
 * @param proposed queues that an active policy names: one of their members has to confirm the user
 * @param signInLink opens a session in a browser, once
 * @param token the user's personal token; null when the user is proposed for a queue
 */
public record PersonDocument(
    String id,
    String name,
    List<String> queues,
    List<String> proposed,
    String signInLink,
    Instant signInLinkExpiresAt,
    @Nullable String token,
    @Nullable Instant tokenExpiresAt) {}
