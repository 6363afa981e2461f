/**
 * Evidence: what the judgements of people say about letting more through.
 *
 * <p>Start reading with {@link dev.lastword.evidence.statistics.Tally} for the numbers.
 */
@NullMarked
package dev.lastword.evidence;

import org.jspecify.annotations.NullMarked;
