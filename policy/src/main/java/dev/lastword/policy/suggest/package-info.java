/**
 * Tests that a policy lacks: for each limit the two values between which the answer changes, each
 * optional fact left out, each text empty, each value of an enum.
 *
 * <p>Start with {@link dev.lastword.policy.suggest.Suggestions#of}. What could be tried comes from
 * the conditions ({@link dev.lastword.policy.suggest.Variations}); what a test of the file tries
 * already is left out; the rest is laid over the nearest test in which it makes a difference, and
 * the policy is asked.
 *
 * <p>Uses the policy itself. Odd but meant: a suggestion expects what the policy says today, right
 * or wrong. Only a person can confirm it, and the printed comment says so.
 */
@NullMarked
package dev.lastword.policy.suggest;

import org.jspecify.annotations.NullMarked;
