package dev.lastword.api;

import org.jspecify.annotations.Nullable;

/**
 * What to say of the AI's work after it went ahead.
 *
 * @param judgement {@code right}, {@code right-to-ask}, {@code wrong} or {@code cannot-say}
 * @param comment why, at most 4,000 characters; null for no comment
 */
public record JudgementRequest(String judgement, @Nullable String comment) {}
