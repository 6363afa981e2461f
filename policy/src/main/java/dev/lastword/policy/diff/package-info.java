/**
 * What is different between two versions of a policy, and in which direction.
 *
 * <p>Start with {@link dev.lastword.policy.diff.Difference#between}. Every change is named, in
 * words and with a direction of its own; the {@link dev.lastword.policy.diff.Difference.Kind}
 * follows from the directions.
 *
 * <p>The comparison looks at the structure and not at all possible actions, and it is cautious: a
 * direction other than undecided is a promise about every action made of facts that both versions
 * know, and what could go both ways is undecided. {@link dev.lastword.policy.diff.Reach} compares
 * conditions; whoever can decide more of them does it there.
 *
 * <p>Odd but meant: strictness follows the verdicts, so refusing is stricter than holding, and
 * being invalid is stricter than both. A list is judged by the conditions of the version before,
 * for what the later version changes in a condition is a change of its own.
 *
 * <p>Uses the policy itself and {@code words}.
 */
@NullMarked
package dev.lastword.policy.diff;

import org.jspecify.annotations.NullMarked;
