/**
 * Drift: what is new among the inputs, and whether the AI has become worse.
 *
 * <p>Start reading with {@link dev.lastword.evidence.drift.Drift#of}. New inputs are a reason to
 * look and never an alarm: they do not measure errors.
 */
@NullMarked
package dev.lastword.evidence.drift;

import org.jspecify.annotations.NullMarked;
