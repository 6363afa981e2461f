/**
 * What is different between two versions of a policy, and in which direction.
 *
 * <p>Start with {@link dev.lastword.policy.diff.Difference#between}. Every change is named, in
 * words and with a direction of its own; the {@link dev.lastword.policy.diff.Difference.Kind}
 * follows from the directions and the verdicts.
 *
 * <p>Two answers stand side by side. {@link dev.lastword.policy.diff.Verdicts} looks at all
 * possible actions, over all rules together ({@code region} does the work), and shows an action for
 * what it says: {@link dev.lastword.policy.diff.WitnessSearch} makes it up and asks both versions.
 * The changes are named one by one, with duties, each with a direction that is a promise about
 * every action made of facts that both versions know; what could go both ways is undecided. The
 * kind is the stricter reading of both.
 *
 * <p>Odd but meant: strictness follows the verdicts, so refusing is stricter than holding, and
 * being invalid is stricter than both. A list is judged by the conditions of the version before,
 * for what the later version changes in a condition is a change of its own.
 *
 * <p>Uses the policy itself, {@code region} and {@code words}.
 */
@NullMarked
package dev.lastword.policy.diff;

import org.jspecify.annotations.NullMarked;
