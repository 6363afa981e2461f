package dev.lastword.api;

import java.time.Instant;
import java.util.List;

/**
 * A session, for scripts in the browser. Its secret travels in a cookie only.
 *
 * @param person {@code per_…}
 * @param csrf to be sent as {@code X-CSRF-Token} with every call that is no GET
 */
public record SessionDocument(
    String person, String name, List<String> queues, String csrf, Instant expiresAt) {}
