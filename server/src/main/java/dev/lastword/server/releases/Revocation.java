package dev.lastword.server.releases;

import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.State;
import dev.lastword.server.autonomy.Standing;
import dev.lastword.server.intake.Judge;
import dev.lastword.server.policies.ActivePolicies;
import java.util.Optional;

/**
 * Which releases a pause revokes: those that no person approved and that were given before it. What
 * people approved stays.
 */
record Revocation(Standing standing, ActivePolicies policies, Judge judge) {

  private static final String PROCEED = "proceed";

  /** How this action is held now; empty when its release was not revoked. */
  Optional<Judge.Judgement> of(Action action) {
    boolean alone =
        action.status().state() == State.RELEASED && action.decision().verdict().equals(PROCEED);
    String workflow = action.content().workflow();
    return alone
        ? standing
            .tookBack(workflow, action.status().trailIndex())
            .map(kind ->
                judge.takenBack(action.decision(), kind, policies.ownerOf(workflow).orElseThrow()))
        : Optional.empty();
  }
}
