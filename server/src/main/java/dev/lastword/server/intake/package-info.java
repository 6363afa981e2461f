/**
 * What agents submit, and what they are told.
 *
 * <p>Start reading at {@link dev.lastword.server.intake.IntakeRoutes}: a body is read strictly
 * ({@link dev.lastword.server.intake.SubmissionReader}), bound to the active policy, and handed to
 * the committer. {@link dev.lastword.server.intake.SubmitStep} judges it inside the transaction,
 * where it sees every action before it: first the Idempotency-Key, then the same content still
 * open, then the policy ({@link dev.lastword.server.intake.Judge}).
 *
 * <p>Odd but meant: what does not fit is refused with every problem at once, and the attempt is a
 * leaf of the trail, without a word of what was sent.
 */
@NullMarked
package dev.lastword.server.intake;

import org.jspecify.annotations.NullMarked;
