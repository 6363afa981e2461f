package dev.lastword.policy.diff;

import dev.lastword.policy.words.Sentence;

/**
 * One change from a version of a policy to the next.
 *
 * @param key the key of the file that changed, as in {@code
 *     dev.lastword.policy.charter.Article#key}: {@code mode}, {@code tripwires.high-amount}
 * @param says the change in words
 */
public record Change(String key, Aspect aspect, Direction direction, Sentence says) {}
