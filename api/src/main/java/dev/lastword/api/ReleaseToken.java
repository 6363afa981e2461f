package dev.lastword.api;

import java.time.Instant;

/**
 * A release in signed form.
 *
 * @param jwt proves what was approved; only consuming proves that it may run, now, once
 */
public record ReleaseToken(String id, String jwt, Instant expiresAt) {}
