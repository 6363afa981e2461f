/**
 * Why a policy answers what it answers: every rule with the values under the parts of its
 * condition.
 *
 * <p>Start with {@link dev.lastword.policy.explain.Explanation#of}; {@link
 * dev.lastword.policy.explain.ExplainedRule#lines} prints one rule for people.
 *
 * <p>Uses the policy itself and {@code rule}. Odd but meant: the rules are worked out twice, once
 * for the verdict and once step by step; both come to the same, and a property test holds them to
 * it. Values of sensitive facts stay hidden unless they are asked for.
 */
@NullMarked
package dev.lastword.policy.explain;

import org.jspecify.annotations.NullMarked;
