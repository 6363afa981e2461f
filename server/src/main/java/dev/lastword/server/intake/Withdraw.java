package dev.lastword.server.intake;

import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionsInBatch;
import dev.lastword.server.actions.Altered;
import dev.lastword.server.actions.State;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Command;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An agent withdraws its own action: before it is consumed. A release of it ends with it. */
final class Withdraw extends Command<Answer<Action>> {

  private final Principal.Agent by;
  private final UUID action;

  Withdraw(Principal.Agent by, UUID action) {
    this.by = by;
    this.action = action;
  }

  /** Withdraws actions. */
  static final class Withdrawer implements Step<Withdraw> {

    @Override
    public Class<Withdraw> kind() {
      return Withdraw.class;
    }

    @Override
    public void run(Batch batch, List<Withdraw> commands) throws SQLException {
      ActionsInBatch actions = ActionsInBatch.of(batch);
      actions.load(commands.stream().map(command -> command.action).toList());
      for (Withdraw command : commands) {
        command.decide(decide(batch, actions, command));
      }
    }

    private static Answer<Action> decide(Batch batch, ActionsInBatch actions, Withdraw command) {
      Optional<Action> found =
          actions.get(command.action).filter(action -> isOwn(action, command.by));
      if (found.isEmpty()) {
        return Answer.refused(ErrorCode.ACTION_UNKNOWN, "This key has no such action.");
      }
      Action action = found.get();
      State state = action.status().state();
      if (!actions.agreesWithTrail(action.id())) {
        return Altered.refusal(action);
      }
      if (state == State.CANCELLED) {
        return Answer.of(action);
      }
      if (!state.next().contains(State.CANCELLED)) {
        return Answer.refused(
            ErrorCode.NOT_CANCELLABLE, "The action is already " + state.word() + ".");
      }
      Action.Status next = action.status().to(State.CANCELLED, batch.now());
      return Answer.of(actions.change(action.with(next)));
    }

    private static boolean isOwn(Action action, Principal.Agent by) {
      return action.content().agent().equals(by.agent())
          && action.content().workflow().equals(by.workflow());
    }
  }
}
