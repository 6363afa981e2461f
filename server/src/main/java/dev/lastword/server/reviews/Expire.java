package dev.lastword.server.reviews;

import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionsInBatch;
import dev.lastword.server.actions.State;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Command;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Held actions that nobody answered in time end. Nobody's silence is an approval, nor a no. */
final class Expire extends Command<Integer> {

  private final List<UUID> candidates;

  Expire(List<UUID> candidates) {
    this.candidates = candidates;
  }

  /** Ends those whose time is over at the time of the batch; answers how many. */
  static final class Ender implements Step<Expire> {

    private static final Logger LOG = LoggerFactory.getLogger(Expire.class);

    @Override
    public Class<Expire> kind() {
      return Expire.class;
    }

    @Override
    public void run(Batch batch, List<Expire> commands) throws SQLException {
      ActionsInBatch actions = ActionsInBatch.of(batch);
      for (Expire command : commands) {
        actions.load(command.candidates);
        int ended = 0;
        for (UUID id : command.candidates) {
          ended += end(batch, actions, id) ? 1 : 0;
        }
        command.decide(ended);
      }
    }

    private static boolean end(Batch batch, ActionsInBatch actions, UUID id) {
      Optional<Action> found =
          actions.get(id).filter(action -> action.status().state() == State.HELD);
      if (found.isEmpty() || batch.now().isBefore(found.get().decision().expiresAt())) {
        return false;
      }
      Action action = found.get();
      if (!actions.agreesWithTrail(id)) {
        LOG.warn(
            "action {} is not what leaf {} says; it stays held", id, action.status().trailIndex());
        return false;
      }
      actions.change(action.with(action.status().to(State.EXPIRED, batch.now())));
      return true;
    }
  }
}
