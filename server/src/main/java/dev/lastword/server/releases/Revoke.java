package dev.lastword.server.releases;

import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionsInBatch;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Command;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Holds those of some actions whose releases were revoked. The answer: how many it held. */
final class Revoke extends Command<Integer> {

  private final List<UUID> actions;

  Revoke(List<UUID> actions) {
    this.actions = List.copyOf(actions);
  }

  /** Looks at each again under the lock: some may have been consumed or withdrawn since. */
  static final class Revoker implements Step<Revoke> {

    private final Revocation revocation;

    Revoker(Revocation revocation) {
      this.revocation = revocation;
    }

    @Override
    public Class<Revoke> kind() {
      return Revoke.class;
    }

    @Override
    public void run(Batch batch, List<Revoke> commands) throws SQLException {
      ActionsInBatch actions = ActionsInBatch.of(batch);
      for (Revoke command : commands) {
        actions.load(command.actions);
        int held = 0;
        for (UUID id : command.actions) {
          held += hold(batch, actions, id) ? 1 : 0;
        }
        command.decide(held);
      }
    }

    /** What differs from the trail is left as it is: no new leaf may speak for it. */
    private boolean hold(Batch batch, ActionsInBatch actions, UUID id) throws SQLException {
      Optional<Action> action = actions.get(id).filter(a -> actions.agreesWithTrail(id));
      return action.isPresent() && revocation.holds(batch, actions, action.get());
    }
  }
}
