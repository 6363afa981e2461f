/**
 * People answer: reviews of held actions, claims, rulings, judgements, and what comes of them.
 *
 * <p>Start reading at {@link dev.lastword.server.reviews.Reviews}. A ruling is a command ({@link
 * dev.lastword.server.reviews.GiveRuling}); {@link dev.lastword.server.reviews.RulingStep} carries
 * it out under the lock: may this person rule, have they seen what is asked now, does the policy
 * that holds now ask for more, and is everybody satisfied? {@link
 * dev.lastword.server.reviews.Parts} has the rules of who is asked and who has answered, without a
 * database. {@link dev.lastword.server.reviews.Expiry} ends what nobody answered in time.
 *
 * <p>In a browser: {@link dev.lastword.server.reviews.InboxPages}, {@link
 * dev.lastword.server.reviews.ReviewPages}, and {@link dev.lastword.server.reviews.AmendmentPages},
 * whose form goes through {@link dev.lastword.server.reviews.FactsForm} and is checked before it is
 * sent.
 *
 * <p>Odd but meant: whether a part is approved is always counted from the rulings, never believed
 * from its row; a claim only keeps others from doing the same work and gives no rights.
 */
@NullMarked
package dev.lastword.server.reviews;

import org.jspecify.annotations.NullMarked;
