package dev.lastword.api;

import org.jspecify.annotations.Nullable;

/**
 * A stop: the body of {@code POST /v1/stops}.
 *
 * @param scope {@code workflow}, {@code agent} or {@code all}
 * @param id the workflow or agent; null for all
 */
public record NewStop(String scope, @Nullable String id, String reason) {}
