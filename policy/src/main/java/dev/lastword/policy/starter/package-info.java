/**
 * What a new policy begins with. Start with {@link dev.lastword.policy.starter.StarterLists}; the
 * words are in {@code lists.yaml}. {@code docs/text.md} says how they were measured.
 *
 * <p>Uses {@code yaml} and {@code problem}.
 */
@NullMarked
package dev.lastword.policy.starter;

import org.jspecify.annotations.NullMarked;
