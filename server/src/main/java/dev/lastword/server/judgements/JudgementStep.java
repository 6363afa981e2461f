package dev.lastword.server.judgements;

import dev.lastword.evidence.draw.SpotRate;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionsInBatch;
import dev.lastword.server.actions.Altered;
import dev.lastword.server.actions.State;
import dev.lastword.server.alerts.AlertsInBatch;
import dev.lastword.server.alerts.TakeBack;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.ActivePolicies;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Takes judgements of actions that went ahead. The first one that the owner's queue gives of an
 * action that was drawn is its spot check, and where two are asked the first of another person a
 * second review; every other one is what turned out later.
 */
final class JudgementStep implements Step<GiveJudgement> {

  private static final int SALT_BYTES = 16;

  /** Carried out, and not taken back. */
  private static final Set<State> IN_EFFECT = Set.of(State.CONSUMED, State.EXECUTED, State.UNKNOWN);

  private final People people;
  private final Policies policies;
  private final RandomGenerator random;

  JudgementStep(People people, Policies policies, RandomGenerator random) {
    this.people = people;
    this.policies = policies;
    this.random = random;
  }

  @Override
  public Class<GiveJudgement> kind() {
    return GiveJudgement.class;
  }

  @Override
  public void run(Batch batch, List<GiveJudgement> commands) throws SQLException {
    List<UUID> ids = commands.stream().map(GiveJudgement::action).distinct().toList();
    ActionsInBatch.of(batch).load(ids);
    var turn = new Turn(batch, policies.at(batch), JudgementStore.of(batch.connection(), ids));
    for (GiveJudgement command : commands) {
      command.decide(turn.decide(command));
    }
  }

  /** One batch of judgements. */
  private final class Turn {

    private final Batch batch;
    private final ActionsInBatch actions;
    private final ActivePolicies active;
    private final Map<UUID, List<Judged>> before;

    Turn(Batch batch, ActivePolicies active, Map<UUID, List<Judged>> before) {
      this.batch = batch;
      this.actions = ActionsInBatch.of(batch);
      this.active = active;
      this.before = before;
    }

    Answer<Judged> decide(GiveJudgement command) throws SQLException {
      Optional<Principal> now = people.at(batch).again(command.by(), batch.now());
      if (now.isEmpty() || !(now.get() instanceof Principal.Person by)) {
        return Answer.refused(ErrorCode.NOT_SIGNED_IN, "This credential has just ended.");
      }
      Optional<Action> found = actions.get(command.action()).filter(a -> mayJudge(by, a));
      if (found.isEmpty()) {
        return Answer.refused(
            ErrorCode.ACTION_UNKNOWN, "None of your queues answers for such an action.");
      }
      Action action = found.get();
      if (!actions.agreesWithTrail(action.id())) {
        return Altered.refusal(action);
      }
      if (Impartial.isOwnMatter(batch.connection(), by, action)) {
        return Answer.refused(
            ErrorCode.NOT_IMPARTIAL,
            "It was asked for in your name or by your agent, so somebody else has to judge it.");
      }
      Occasion occasion = occasion(by, action);
      return occasion == Occasion.LATER_TRUTH && !action.status().state().isConsumed()
          ? Answer.refused(
              ErrorCode.OUTCOME_OUT_OF_TURN,
              "The action is %s: it was not carried out, so nothing has turned out yet."
                  .formatted(action.status().state().word()))
          : Answer.of(give(command, by, action, occasion));
    }

    /** Whoever owns the workflow judges all of it; others what their queues were asked. */
    private boolean mayJudge(Principal.Person by, Action action) {
      return isOwner(by, action)
          || actions.parts(action.id()).stream()
              .anyMatch(part -> by.queues().contains(part.queue()));
    }

    private boolean isOwner(Principal.Person by, Action action) {
      return owner(action).filter(by.queues()::contains).isPresent();
    }

    private Optional<String> owner(Action action) {
      return active.ownerOf(action.content().workflow());
    }

    private Occasion occasion(Principal.Person by, Action action) {
      return isOwner(by, action)
          ? SpotCheck.asks(action.decision().draw(), said(action), by.person())
              .orElse(Occasion.LATER_TRUTH)
          : Occasion.LATER_TRUTH;
    }

    private List<Judged> said(Action action) {
      return before.computeIfAbsent(action.id(), id -> new ArrayList<>());
    }

    private Judged give(
        GiveJudgement command, Principal.Person by, Action action, Occasion occasion) {
      Action.Draw draw = action.decision().draw();
      @Nullable String comment = command.comment().orElse(null);
      Judged judged =
          JudgementsInBatch.of(batch)
              .give(
                  new Judged(
                      batch.newId(),
                      action.id(),
                      null,
                      occasion,
                      command.judgement(),
                      draw == null ? null : chance(occasion, draw),
                      by.person(),
                      by.credential(),
                      comment,
                      comment == null ? null : salt(),
                      batch.now(),
                      0));
      said(action).add(judged);
      if (draw != null && SpotCheck.isAnsweredBy(draw, occasion)) {
        JudgementsInBatch.of(batch).answered(action.id());
      }
      follow(action, Judged.wrong(said(action)));
      return judged;
    }

    private static @Nullable Double chance(Occasion occasion, Action.Draw draw) {
      return switch (occasion) {
        case SPOT_CHECK -> draw.probability();
        case SECOND_REVIEW -> draw.probability() * SpotRate.ASKED_TWICE;
        case HOLD, LATER_TRUTH -> null;
      };
    }

    /** Nothing happens to the action by itself; its owner is told when it should be taken back. */
    private void follow(Action action, boolean wrong) {
      if (wrong && !action.status().wrong() && IN_EFFECT.contains(action.status().state())) {
        owner(action)
            .ifPresent(queue ->
                AlertsInBatch.of(batch).tell(action, TakeBack.RULE, queue, TakeBack.BECAUSE));
      }
      actions.judge(action, wrong);
    }
  }

  private byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }
}
