package dev.lastword.server.policies;

import dev.lastword.policy.TestReport;
import dev.lastword.policy.diff.Difference;
import dev.lastword.server.console.LineDiff;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a policy for the people who sign it.
 *
 * @param authors names, or {@code operator}
 * @param source the file, line by line
 * @param proposal null for a version that was never put up for signature
 * @param notSigning queues that get work from it but do not sign
 * @param versions all of the workflow, newest first
 * @param mayPropose whether it can be put up for signature now
 * @param beside null when it is, or was, active, and when nothing is
 */
record PolicyView(
    Policies.Standing standing,
    List<String> authors,
    ShownCharter charter,
    List<String> source,
    TestReport tests,
    @Nullable Proposed proposal,
    List<String> notSigning,
    List<Listed> versions,
    boolean mayPropose,
    @Nullable Beside beside) {

  /**
   * What is known of a version that may come in the place of the active one.
   *
   * @param mayLetMoreThrough so it has to be shown, or answered for in writing
   * @param mayRead whether the viewer is in one of the queues whose evidence it is
   * @param told null while nobody watches it
   */
  record Beside(boolean mayLetMoreThrough, boolean mayRead, CandidateEvidence.@Nullable Told told) {

    boolean isShown() {
      return told != null && told.isShown();
    }
  }

  /**
   * A version that is, or was, up for signature.
   *
   * @param base the number of the version it would replace; 0 for the first
   * @param isVoid another version became active since, so nothing can come of it
   * @param difference from the version it would replace, in words; null for the first
   * @param changes of the file, line by line; null for the first
   */
  record Proposed(
      Instant at,
      int base,
      boolean isVoid,
      @Nullable Difference difference,
      @Nullable LineDiff changes,
      List<Signature> signs) {

    long signed() {
      return signs.stream().filter(Signature::isThere).count();
    }

    boolean isComplete() {
      return signed() == signs.size();
    }
  }

  /**
   * What one queue has signed, or still has to.
   *
   * @param answersForMore whoever signs for it has to say why more may go through
   */
  record Signature(String queue, List<By> by, Yours yours, boolean answersForMore) {

    boolean isThere() {
      return !by.isEmpty();
    }
  }

  /** {@code why}: more may go through; null when nobody had to say. */
  record By(String name, Instant at, @Nullable String why) {}

  /** What the viewer can do for a queue. */
  enum Yours {
    /** Not in the queue. */
    NOTHING,
    MAY_SIGN,
    SIGNED,
    /** Their own signature would not count. */
    AUTHOR
  }

  /** A version in the list of all. {@code activeSince}: null when it never was. */
  record Listed(Policies.Standing standing, @Nullable Instant activeSince, boolean isShown) {}

  boolean isActive() {
    return standing.state() == Policies.State.ACTIVE;
  }
}
