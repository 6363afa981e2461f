/**
 * Candidates: versions of a policy that are watched beside the active one, without effect.
 *
 * <p>Start reading with {@link dev.lastword.server.shadow.Shadows}. Somebody registers a stored
 * version ({@code ShadowStep}); from then on, whenever somebody asks, it is replayed over what is
 * stored with each action ({@code Replay}), and the judgements of the people say what would have
 * become of what it lets through ({@code Figures}).
 *
 * <p>Odd but meant: no verdict of a candidate is stored, for it follows from facts, history,
 * confidence and model as they were. An answer of history that was not asked for then stays
 * unknown, and the action is counted apart. A candidate ends by itself with the next activation.
 */
@NullMarked
package dev.lastword.server.shadow;

import org.jspecify.annotations.NullMarked;
