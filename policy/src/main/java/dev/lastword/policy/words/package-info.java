/**
 * Plain words: sentences of typed spans, and what a condition is in them.
 *
 * <p>Start with {@link dev.lastword.policy.words.Writing}, which puts a {@link
 * dev.lastword.policy.words.Sentence} together; {@link dev.lastword.policy.words.Phrases} writes
 * conditions into it, {@link dev.lastword.policy.words.Figures} the numbers.
 *
 * <p>Written for people who answer for money and clients: short, exact, present tense, no praise.
 * Odd but meant: what has no exact words is shown as the condition itself, because a wrong
 * paraphrase is worse than none; a fact has the words of its name and no article, because nobody
 * knows which would fit.
 *
 * <p>Uses {@code rule}, {@code file}, {@code fact}.
 */
@NullMarked
package dev.lastword.policy.words;

import org.jspecify.annotations.NullMarked;
