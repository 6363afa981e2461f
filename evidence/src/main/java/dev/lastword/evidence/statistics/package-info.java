/**
 * Statistics: how far judgements of some actions speak for all. Pure functions over counts; each
 * says which formula it is and whose, and {@code spec/evidence} has ten digits of every one.
 *
 * <p>Start reading with {@link dev.lastword.evidence.statistics.Tally}, the counts of one slice.
 * Where chances of review differ, {@code Bets} is the evidence, {@code Strata} and {@code Coins}
 * are the totals; {@code Judged} is one action with its confidence, for everything on calibration.
 * Two kinds of statement are never mixed up: a <em>bound</em> is for one look, planned before;
 * <em>evidence</em> may be looked at any time, by anybody.
 *
 * <p>May use commons-statistics and commons-numbers for distributions, and nothing of ours.
 */
@NullMarked
package dev.lastword.evidence.statistics;

import org.jspecify.annotations.NullMarked;
