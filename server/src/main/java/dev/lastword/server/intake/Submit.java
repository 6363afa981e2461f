package dev.lastword.server.intake;

import dev.lastword.policy.fact.Facts;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.store.Command;
import java.util.List;
import java.util.Optional;

/** A submission to be judged and stored. */
final class Submit extends Command<Answer<Submit.Submitted>> {

  /**
   * What became of it.
   *
   * @param parts of its review, as opened just now
   * @param created false when an earlier action answers this submission
   * @param duplicate true when that is because the same content is still open
   * @param handsOut true when the answer may hand out what was consumed with the submission: at
   *     first, and to the same key for ten minutes
   */
  record Submitted(
      Action action,
      List<ReviewPart> parts,
      boolean created,
      boolean duplicate,
      boolean handsOut) {}

  /** Facts that fit a policy. Fitting is checked before the committer's turn, judging within it. */
  record Bound(ActivePolicy policy, Facts facts) {}

  private final Principal.Agent by;
  private final Submission submission;
  private final Optional<Bound> bound;
  private final Optional<Judge.Considered> considered;
  private final Action.Content content;

  /**
   * A submission that was read.
   *
   * @param considered the policy's answer, when it needs no history
   * @param salt 16 random bytes, for the trail's commitment to it
   */
  Submit(
      Principal.Agent by,
      Submission submission,
      Optional<Bound> bound,
      Optional<Judge.Considered> considered,
      byte[] salt) {
    this.considered = considered;
    this.by = by;
    this.submission = submission;
    this.bound = bound;
    this.content = submission.content(by, salt);
  }

  /** The answer of the policy it was bound to; empty when that needs history. */
  Optional<Judge.Considered> considered() {
    return considered;
  }

  /** As it will be stored. */
  Action.Content content() {
    return content;
  }

  Principal.Agent by() {
    return by;
  }

  Submission submission() {
    return submission;
  }

  Optional<Bound> bound() {
    return bound;
  }
}
