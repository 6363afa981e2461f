package dev.lastword.server.policies;

import dev.lastword.policy.Policy;
import dev.lastword.policy.diff.Difference;
import java.time.Duration;

/**
 * Versions that may let more through than the active one. Somebody of the active version's owner
 * queue has to answer for that in writing, until evidence can.
 */
final class Loosening {

  /** How long such a decision stands before it has to be shown right. */
  static final Duration STANDS_FOR = Duration.ofDays(90);

  private Loosening() {}

  /** Whether the candidate lets more through, or nobody can tell that it does not. */
  static boolean mayFollow(Policy active, Policy candidate) {
    Difference difference = Difference.between(active, candidate);
    return isLoosening(difference.kind()) || isLoosening(difference.verdicts().kind());
  }

  private static boolean isLoosening(Difference.Kind kind) {
    return switch (kind) {
      case EQUIVALENT, STRICTER -> false;
      case LOOSER, MIXED, UNDECIDED -> true;
    };
  }
}
