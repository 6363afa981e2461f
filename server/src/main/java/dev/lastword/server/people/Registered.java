package dev.lastword.server.people;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What registering came to.
 *
 * @param token the secret, for the one answer in which it is shown; null when none was made
 */
record Registered(
    UUID id,
    String name,
    List<String> queues,
    @Nullable Token token,
    @Nullable Instant tokenExpiresAt) {}
