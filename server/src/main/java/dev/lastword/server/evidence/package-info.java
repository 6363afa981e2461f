/**
 * What the people's judgements of one workflow show: whether its limit is kept, which rules stop
 * more than they need to, and what is not known.
 *
 * <p>Start reading with {@link dev.lastword.server.evidence.Evidence#of}. It reads what was
 * recorded ({@code EvidenceStore}), cuts it where another AI took over, and asks the library {@code
 * dev.lastword.evidence} for everything that is counted; no statistics are done here.
 *
 * <p>Odd but meant: an action that went ahead without a known chance of being looked at is never
 * taken as right. It is counted, said, and keeps its threshold from being shown. And nothing is
 * stored: every page counts anew, for what was said of an action yesterday may be overridden today.
 * Only the list of workflows keeps an answer, for a minute.
 */
@NullMarked
package dev.lastword.server.evidence;

import org.jspecify.annotations.NullMarked;
