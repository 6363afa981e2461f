/**
 * Where conditions hold: sets of actions, and what is left of one when another is taken from it.
 *
 * <p>Start with {@link dev.lastword.policy.region.Gaps}. Order of events: {@link
 * dev.lastword.policy.region.Formulas} takes conditions apart into questions about one {@link
 * dev.lastword.policy.region.Axis} each (a fact, its size, the confidence, or something opaque as
 * it stands) and marks at which values they divide it; {@link dev.lastword.policy.region.Space}
 * makes cells of that, on each of which every question has one answer; {@link
 * dev.lastword.policy.region.Regions} turns formulas into boxes of cells; {@link
 * dev.lastword.policy.region.Gaps} takes boxes from boxes.
 *
 * <p>A new type of fact needs a {@code Scale} and its limits in {@code FactAxes} and {@code Limit};
 * a new kind of condition may be opaque, which is never wrong. What is said to be empty is empty.
 * What is not may be, because opaque things may hang together; so whoever wants to say that there
 * is such an action finds one and asks the policies.
 *
 * <p>Uses {@code fact} and {@code rule}. Odd but meant: that a fact is missing is a cell like its
 * values, so no condition has to speak of presence; of a decimal the cells begin where binary
 * rounding does, for rules see binary numbers and limits do not.
 */
@NullMarked
package dev.lastword.policy.region;

import org.jspecify.annotations.NullMarked;
