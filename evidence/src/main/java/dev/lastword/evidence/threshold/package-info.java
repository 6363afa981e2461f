/**
 * Thresholds: from which confidence on an AI may act alone.
 *
 * <p>Start reading with {@link dev.lastword.evidence.threshold.ThresholdSweep}. Order of events:
 * the grid is fixed; the way down starts at the first point that holds a quarter of the sample;
 * each point has to pass on its own; the way ends at the first that does not. That order is what
 * makes many points cost no more than one.
 */
@NullMarked
package dev.lastword.evidence.threshold;

import org.jspecify.annotations.NullMarked;
