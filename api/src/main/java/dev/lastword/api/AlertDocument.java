package dev.lastword.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An exception that people are told of although the action was not held for it.
 *
 * @param id {@code alr_…}
 * @param queue who is told
 * @param because why, in one sentence
 * @param seen who saw it first, and when; null while nobody has
 */
public record AlertDocument(
    String id,
    String action,
    String workflow,
    String agent,
    String subject,
    String rule,
    String queue,
    String because,
    Instant at,
    long ageSeconds,
    @Nullable Seen seen) {

  /** Somebody saw an alert. */
  public record Seen(String by, Instant at) {}
}
