/**
 * Which of the actions that go ahead are looked at afterwards.
 *
 * <p>Start reading with {@link dev.lastword.evidence.draw.SpotRate}: the chance that the next
 * action has, decided before the coin is tossed. {@link dev.lastword.evidence.draw.Coin} is the
 * coin.
 *
 * <p>Odd but meant: the coin depends on the id of the action and on nothing else. What is sent
 * again is another action with another coin, so nobody can find out what is never looked at.
 */
@NullMarked
package dev.lastword.evidence.draw;

import org.jspecify.annotations.NullMarked;
