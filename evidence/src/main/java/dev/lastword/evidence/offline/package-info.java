/**
 * A log of decisions, swept without a server.
 *
 * <p>Start reading with {@link dev.lastword.evidence.offline.LogSweep#of}. Odd but meant: each
 * epoch has the whole risk. A log is looked at once, and what was shown in an earlier epoch is
 * void, so only one answer is ever acted upon.
 */
@NullMarked
package dev.lastword.evidence.offline;

import org.jspecify.annotations.NullMarked;
