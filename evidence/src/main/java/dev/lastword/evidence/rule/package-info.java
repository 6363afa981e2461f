/**
 * Rules: what people found where each one fired, and what doing without it would save and risk.
 *
 * <p>Start reading with {@link dev.lastword.evidence.rule.RuleTable#of}. The slice of a rule is
 * what it held alone; two rules together free more than the sum of their slices.
 *
 * <p>A rule that only compares a fact with a limit need not go at once: {@link
 * dev.lastword.evidence.rule.Narrowing} moves its limit step by step.
 */
@NullMarked
package dev.lastword.evidence.rule;

import org.jspecify.annotations.NullMarked;
