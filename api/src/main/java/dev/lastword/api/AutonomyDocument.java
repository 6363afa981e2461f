package dev.lastword.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the AI of a workflow may act alone.
 *
 * @param state {@code on}; or why not, the strongest first: {@code stopped}, {@code tripped},
 *     {@code paused}, {@code no-policy}, {@code in-the-loop}
 * @param since when it was stopped, tripped or paused
 * @param by who did that: the name of a person, {@code operator} or {@code breaker}
 * @param reason in that person's words
 * @param stop the id with which the stop is lifted
 * @param held in the answer to a pause: how many released actions are now held instead
 */
public record AutonomyDocument(
    String state,
    @Nullable Instant since,
    @Nullable String by,
    @Nullable String reason,
    @Nullable String stop,
    @Nullable Integer held) {}
