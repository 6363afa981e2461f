package dev.lastword.server.policies;

import dev.lastword.policy.Policy;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Command;
import java.util.Optional;

/** An act on a policy. One step carries out all kinds; the answer is the digest acted on. */
final class PolicyAct extends Command<Answer<String>> {

  /** What is to be done. */
  sealed interface What {}

  /** Keep a file that checks. {@code author}: whom the operator names as the one who wrote it. */
  record Draft(Policy policy, byte[] source, Optional<String> author) implements What {}

  /** Put up a version, whose tests pass, for signature. */
  record Propose(Policy policy) implements What {}

  /**
   * Sign for a queue, having been shown a file of this digest.
   *
   * @param override why more may go through, from the owner's queue
   */
  record Sign(Policy policy, String queue, String sourceDigest, Optional<String> override)
      implements What {}

  /** Make it the policy that holds. */
  record Activate(Policy policy) implements What {}

  private final Principal by;
  private final What what;

  PolicyAct(Principal by, What what) {
    this.by = by;
    this.what = what;
  }

  Principal by() {
    return by;
  }

  What what() {
    return what;
  }
}
