package dev.lastword.server.reviews;

import dev.lastword.policy.file.ReasonCode;
import dev.lastword.server.actions.Action;
import dev.lastword.server.policies.ActivePolicies;
import java.util.List;
import java.util.Optional;

/** Why an action can be rejected: the active policy says, or else the usual reasons hold. */
final class Reasons {

  private Reasons() {}

  static List<ReasonCode> of(ActivePolicies policies, Action action) {
    return policies
        .of(action.content().workflow())
        .map(active -> active.policy().reasonCodes())
        .orElse(ReasonCode.USUAL);
  }

  static Optional<ReasonCode> find(List<ReasonCode> codes, String id) {
    return codes.stream().filter(code -> code.id().equals(id)).findFirst();
  }
}
