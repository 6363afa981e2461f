package dev.lastword.server.releases;

import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionsInBatch;
import dev.lastword.server.actions.Altered;
import dev.lastword.server.actions.State;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Takes outcomes: one row each, and the state of the action follows. */
final class OutcomeStep implements Step<ReportOutcome> {

  private static final int SALT_BYTES = 16;
  private static final String INSERT =
      """
      insert into outcome (id, action, status, note, salt, at, by, trail_index)
      select id, action, status, note, salt, ?, by, trail_index
      from unnest(?, ?, ?, ?, ?, ?, ?) as u (id, action, status, note, salt, by, trail_index)
      """;

  private final RandomGenerator random;

  OutcomeStep(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public Class<ReportOutcome> kind() {
    return ReportOutcome.class;
  }

  @Override
  public void run(Batch batch, List<ReportOutcome> commands) throws SQLException {
    ActionsInBatch actions = ActionsInBatch.of(batch);
    actions.load(commands.stream().map(ReportOutcome::action).distinct().toList());
    var rows = new ArrayList<OutcomeRow>();
    for (ReportOutcome command : commands) {
      command.decide(decide(batch, actions, command, rows));
    }
    if (!rows.isEmpty()) {
      batch.write(INSERT, p -> bind(p.value(batch.now()), rows));
    }
  }

  private Answer<Action> decide(
      Batch batch, ActionsInBatch actions, ReportOutcome command, List<OutcomeRow> rows) {
    Optional<Action> found =
        actions.get(command.action()).filter(action -> mayReport(action, command.by()));
    if (found.isEmpty()) {
      return Answer.refused(ErrorCode.ACTION_UNKNOWN, "This key has no such action.");
    }
    Action action = found.get();
    State state = action.status().state();
    if (!actions.agreesWithTrail(action.id())) {
      return Altered.refusal(action);
    }
    if (state == command.status()) {
      return Answer.of(action);
    }
    if (!state.isConsumed() || !state.next().contains(command.status())) {
      return Answer.refused(
          ErrorCode.OUTCOME_OUT_OF_TURN,
          "The action is %s; it cannot become %s."
              .formatted(state.word(), command.status().word()));
    }
    rows.add(row(batch, command));
    Action.Status next = action.status().to(command.status(), batch.now());
    return Answer.of(actions.change(action.with(next)));
  }

  /** The agent that submitted it, and the executor that consumed it. */
  private static boolean mayReport(Action action, Principal.Agent by) {
    Action.Release release = action.status().release();
    boolean executor = release != null && release.audience().equals(by.agent());
    return action.content().workflow().equals(by.workflow())
        && (executor || action.content().agent().equals(by.agent()));
  }

  private OutcomeRow row(Batch batch, ReportOutcome command) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var row =
        new OutcomeRow(
            batch.newId(),
            command.action(),
            command.status().word(),
            command.note().orElse(null),
            salt,
            batch.now(),
            command.by().credential(),
            0);
    return row.at(batch.append(row.leaf()));
  }

  private static void bind(Parameters p, List<OutcomeRow> rows) throws SQLException {
    p.uuids(rows.stream().map(OutcomeRow::id).toList());
    p.uuids(rows.stream().map(OutcomeRow::action).toList());
    p.texts(rows.stream().map(OutcomeRow::status).toList());
    p.texts(rows.stream().map(OutcomeRow::note).toList());
    p.bytes(rows.stream().map(OutcomeRow::salt).toList());
    p.uuids(rows.stream().map(OutcomeRow::by).toList());
    p.longs(rows.stream().map(OutcomeRow::trailIndex).toList());
  }
}
