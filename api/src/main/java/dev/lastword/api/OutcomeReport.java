package dev.lastword.api;

import org.jspecify.annotations.Nullable;

/**
 * What happened after a release was consumed: the body of {@code POST /v1/actions/{id}/outcome}.
 *
 * @param status {@code executed}, {@code failed}, {@code unknown} or {@code reversed}
 * @param correct whether the AI's work was right; only people may say so
 * @param note up to 4,000 characters
 */
public record OutcomeReport(String status, @Nullable Boolean correct, @Nullable String note) {}
