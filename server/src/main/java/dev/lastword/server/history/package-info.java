/**
 * What policies ask of earlier actions: the rows in which actions are remembered, and how they are
 * counted.
 *
 * <p>Start with {@link dev.lastword.server.history.Past}, which answers a batch of submissions in
 * one question per kind, under the lock of the trail's head. {@link
 * dev.lastword.server.history.HistoryInBatch} remembers the actions of the batch and what became of
 * earlier ones.
 *
 * <p>Order of events: the questions travel with the request for the lock; each submission is
 * answered by what was stored and by those before it in the batch; the rows go out with the commit.
 * Before an action is judged again, what the batch has so far is written, and {@link
 * dev.lastword.server.history.Past#now} asks.
 *
 * <p>What the functions mean is defined in the policy library's {@code RecordedHistory}, and a test
 * compares. Uses {@code store}. Odd but meant: windows have no upper end, so that a node whose
 * clock is behind sees what another has just stored; a key with too many rows is unknown, for
 * adding them up would hold up everybody.
 */
@NullMarked
package dev.lastword.server.history;

import org.jspecify.annotations.NullMarked;
