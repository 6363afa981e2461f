/**
 * Logs of decisions that were made elsewhere, read from files: lines of JSON or a table.
 *
 * <p>Start reading with {@link dev.lastword.evidence.log.DecisionLog#read}. Order of events: the
 * truth is read and what contradicts itself is dropped; the decisions are read; it is found out
 * which column says whether the AI was right; both are joined by subject. Every line that is not
 * used is counted, with its place.
 *
 * <p>Odd but meant: what cannot be read never stops the reading, and never counts. A decision
 * without a confidence stays: it would be held, so it belongs to the population.
 */
@NullMarked
package dev.lastword.evidence.log;

import org.jspecify.annotations.NullMarked;
