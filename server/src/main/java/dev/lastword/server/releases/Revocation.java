package dev.lastword.server.releases;

import dev.lastword.policy.ReasonKind;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionsInBatch;
import dev.lastword.server.actions.Reconsideration;
import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.actions.State;
import dev.lastword.server.autonomy.Autonomy;
import dev.lastword.server.intake.Judge;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.reviews.Parts;
import dev.lastword.server.store.Batch;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What a pause does to releases: those that no person approved and that were given before it are
 * revoked, and their actions held for the owner. What people approved stays.
 */
public final class Revocation {

  private static final int SALT_BYTES = 16;

  private final Policies policies;
  private final Autonomy autonomy;
  private final Judge judge;
  private final RandomGenerator random;

  public Revocation(Policies policies, Autonomy autonomy, Judge judge, RandomGenerator random) {
    this.policies = policies;
    this.autonomy = autonomy;
    this.judge = judge;
    this.random = random;
  }

  /** Holds an action if its release was revoked. Returns whether it did. */
  boolean holds(Batch batch, ActionsInBatch actions, Action action) throws SQLException {
    String workflow = action.content().workflow();
    boolean alone = action.status().state() == State.RELEASED && !action.isReviewed();
    Optional<ReasonKind> why =
        autonomy.at(batch).tookBack(workflow, action.status().trailIndex()).filter(kind -> alone);
    if (why.isEmpty()) {
      return false;
    }
    String owner = policies.at(batch).ownerOf(workflow).orElseThrow();
    hold(batch, actions, action, judge.takenBack(action, why.get(), owner));
    return true;
  }

  private void hold(Batch batch, ActionsInBatch actions, Action action, Judge.Judgement takenBack) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var again =
        new Reconsideration(
            batch.newId(),
            action.id(),
            Reconsideration.Cause.PAUSED,
            action.amended(),
            judge.union(action, takenBack),
            null,
            batch.now(),
            salt,
            0);
    Action.Status held = action.status().to(State.HELD, batch.now());
    List<ReviewPart> parts =
        Parts.grown(List.of(), takenBack.review(batch.newId(), batch.now()), held.revision());
    actions.change(action.with(actions.reconsider(again), held), parts);
  }
}
