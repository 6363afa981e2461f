/**
 * Policies: read, checked, asked, tested.
 *
 * <p>Start with {@link dev.lastword.policy.PolicyReader}: bytes of a file in, a {@link
 * dev.lastword.policy.Reading} out. A {@link dev.lastword.policy.Policy} is immutable, compiled
 * once, and may be asked by many threads.
 *
 * <p>Order of events for an action: {@code policy.facts().bind(json)}; {@code
 * policy.questions(facts)} says which history is needed; {@code policy.evaluate(…)} answers an
 * {@link dev.lastword.policy.Evaluation} with the {@link dev.lastword.policy.Verdict} and every
 * rule's result. The packages below in reading order: {@code problem}, {@code json}, {@code yaml},
 * {@code fact}, {@code file}, {@code rule}; then {@code words}, {@code charter} and {@code diff},
 * which put a policy into plain words and compare two, {@code explain}, which shows how a verdict
 * came about; {@code region}, which knows where conditions hold; and {@code format}, which lays
 * files out.
 *
 * <p>Uses no clock, no database, no network. Odd but meant: a rule that fails or lacks a fact is a
 * result like any other and always ends on the cautious side, so {@code evaluate} has no exceptions
 * to handle.
 */
@NullMarked
package dev.lastword.policy;

import org.jspecify.annotations.NullMarked;
