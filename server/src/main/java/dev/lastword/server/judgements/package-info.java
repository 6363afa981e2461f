/**
 * Judgements: what people say of the AI's work, with a ruling or after the action went ahead.
 *
 * <p>A ruling brings its judgement along ({@code reviews}). Of an action that went ahead alone
 * somebody of the owner's queue is asked when a coin has drawn it, a <em>spot check</em>; and
 * anybody of the workflow's queues may say what turned out later. Start reading with {@code
 * JudgementStep}.
 *
 * <p>Odd but meant: a judgement changes nothing of the action. Its state and revision stay, nobody
 * who waits for it is woken, and no agent can read that it was drawn. What changes is what later
 * actions are compared with: one that was judged wrong is no precedent any more.
 */
@NullMarked
package dev.lastword.server.judgements;

import org.jspecify.annotations.NullMarked;
