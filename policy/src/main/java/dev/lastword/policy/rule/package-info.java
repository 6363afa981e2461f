/**
 * One condition: from the author's text to TRUE, FALSE, UNKNOWN or ERROR. The only package that
 * knows CEL (github.com/google/cel-spec, by dev.cel).
 *
 * <p>Start with {@link dev.lastword.policy.rule.RuleCompiler}: it is made for the facts and lists
 * of one policy and compiles its conditions; {@link dev.lastword.policy.rule.Rules} evaluates them.
 *
 * <p>Order of events: parse, put variables in their places ({@link
 * dev.lastword.policy.rule.Variables}), check types, lints (what types cannot see), lower (facts
 * and questions become numbered slots, lists and money become constants), plan. Evaluation fills
 * the slots once and asks every condition: its closures ({@link dev.lastword.policy.rule.Closures})
 * first, and CEL when they leave it undecided. Beside that {@link dev.lastword.policy.rule.Clause}
 * keeps what a condition says, for those who put it into words or compare it, and {@link
 * dev.lastword.policy.rule.SeenPart} what its parts came to.
 *
 * <p>Uses {@code fact}, {@code problem}, dev.cel. Odd but meant: a variable of a lowered expression
 * is named by one character whose code is its slot, and an absent fact is an unknown set in its
 * slot, which dev.cel hands through every operator; amounts are longs of an opaque type per
 * currency, days and moments of one each.
 */
@NullMarked
package dev.lastword.policy.rule;

import org.jspecify.annotations.NullMarked;
