package dev.lastword.api;

import java.time.Instant;

/**
 * What a person said of the AI's work after it went ahead.
 *
 * @param id {@code jdg_…}
 * @param action {@code act_…}
 * @param occasion {@code spot-check} when the action was drawn and this is the first answer; {@code
 *     second-review} when a second person was asked; {@code later-truth} otherwise
 * @param judgement {@code right}, {@code right-to-ask}, {@code wrong} or {@code cannot-say}
 */
public record GivenJudgement(
    String id, String action, String occasion, String judgement, Instant at) {}
