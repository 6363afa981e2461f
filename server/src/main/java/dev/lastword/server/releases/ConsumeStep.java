package dev.lastword.server.releases;

import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionsInBatch;
import dev.lastword.server.actions.Altered;
import dev.lastword.server.actions.State;
import dev.lastword.server.autonomy.Autonomy;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.intake.Judge;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lets each release be used once. At that moment it checks again: that the stored action is what
 * the trail says, that nothing is stopped, that the release has not lapsed or been revoked, and,
 * when another policy holds now, that it asks for nothing more.
 */
final class ConsumeStep implements Step<Consume> {

  /** How long the same Idempotency-Key gets the same answer. */
  static final Duration REPEATABLE_FOR = Duration.ofMinutes(10);

  private final People people;
  private final Policies policies;
  private final Autonomy autonomy;
  private final Judge judge;
  private final HistoryLookup history;

  ConsumeStep(
      People people, Policies policies, Autonomy autonomy, Judge judge, HistoryLookup history) {
    this.people = people;
    this.policies = policies;
    this.autonomy = autonomy;
    this.judge = judge;
    this.history = history;
  }

  /** Which of these questions about earlier actions of a workflow are answered with yes. */
  @FunctionalInterface
  interface HistoryLookup {
    Set<HistoryQuestion> seen(Batch batch, String workflow, List<HistoryQuestion> questions)
        throws SQLException;
  }

  @Override
  public Class<Consume> kind() {
    return Consume.class;
  }

  @Override
  public void run(Batch batch, List<Consume> commands) throws SQLException {
    ActionsInBatch actions = ActionsInBatch.of(batch);
    actions.load(commands.stream().map(command -> command.release().action()).distinct().toList());
    for (Consume command : commands) {
      command.decide(decide(batch, actions, command));
    }
  }

  private Answer<Action> decide(Batch batch, ActionsInBatch actions, Consume command)
      throws SQLException {
    Optional<Action> found =
        actions.get(command.release().action()).filter(action -> isFor(action, command.by()));
    if (found.isEmpty() || people.at(batch).again(command.by(), batch.now()).isEmpty()) {
      return Answer.refused(ErrorCode.RELEASE_UNKNOWN, "This key has no such release.");
    }
    Action action = found.get();
    State state = action.status().state();
    if (!actions.agreesWithTrail(action.id())) {
      return Altered.refusal(action);
    }
    Action.Content content = action.content();
    Optional<Refused> stopped =
        autonomy.at(batch).stopped(content.workflow(), content.agent(), command.by().agent());
    if (stopped.isPresent()) {
      return new Answer.Denied<>(stopped.get());
    }
    if (state.isConsumed()) {
      return again(command, action, batch.now());
    }
    if (state != State.RELEASED) {
      return Answer.refused(ErrorCode.RELEASE_REVOKED, "The action is " + state.word() + ".");
    }
    return released(batch, actions, command, action);
  }

  /** Only keys of the audience, within the workflow, may know that there is such a release. */
  private static boolean isFor(Action action, Principal.Agent by) {
    Action.Release release = action.status().release();
    return release != null
        && release.audience().equals(by.agent())
        && action.content().workflow().equals(by.workflow());
  }

  private static Answer<Action> again(Consume command, Action action, Instant now) {
    Action.Consumption used = java.util.Objects.requireNonNull(action.status().consumption());
    boolean sameRequest =
        command.key().isPresent()
            && command.key().get().equals(used.key())
            && now.isBefore(used.at().plus(REPEATABLE_FOR));
    return sameRequest
        ? Answer.of(action)
        : Answer.refused(
            ErrorCode.RELEASE_CONSUMED,
            "Consumed at %s by %s. If that was you and the answer was lost, find out whether it was executed; do not execute it again."
                .formatted(used.at(), used.by()));
  }

  private Answer<Action> released(
      Batch batch, ActionsInBatch actions, Consume command, Action action) throws SQLException {
    Action.Release release = java.util.Objects.requireNonNull(action.status().release());
    if (release.number() != command.release().number()) {
      return Answer.refused(ErrorCode.RELEASE_LAPSED, "A newer release took its place.");
    }
    if (!batch.now().isBefore(release.expiresAt())) {
      actions.change(action.with(action.status().to(State.LAPSED, batch.now())), List.of());
      return Answer.refused(ErrorCode.RELEASE_LAPSED, "It ended at " + release.expiresAt() + ".");
    }
    Revocation revocation = new Revocation(autonomy.at(batch), policies.at(batch), judge);
    Optional<Judge.Judgement> takenBack = revocation.of(action);
    if (takenBack.isPresent()) {
      hold(batch, actions, action, takenBack.get());
      return Answer.refused(
          ErrorCode.RELEASE_REVOKED, "Do not act. Autonomy was taken back; the action is held.");
    }
    Optional<Judge.Judgement> more = asksForMore(batch, action);
    if (more.isPresent()) {
      hold(batch, actions, action, more.get());
      return Answer.refused(
          ErrorCode.POLICY_CHANGED,
          "Do not act. The policy that holds now asks: " + reasons(more.get()) + ".");
    }
    Action.Consumption now =
        new Action.Consumption(batch.now(), command.by().agent(), command.key().orElse(null));
    Action.Status next = action.status().to(State.CONSUMED, batch.now()).with(now);
    return Answer.of(actions.change(action.with(next), List.of()));
  }

  private static String reasons(Judge.Judgement judgement) {
    return String.join(", ", judgement.decision().reasonIds());
  }

  /** What was released is held again, for these reasons. */
  static void hold(Batch batch, ActionsInBatch actions, Action action, Judge.Judgement again) {
    Action.Status held = action.status().to(State.HELD, batch.now());
    Action.Decision decision = again.decision().submitted(action.decision());
    actions.change(action.with(decision, held), again.review(batch.newId(), batch.now()));
  }

  /** What the policy that holds now says, if it is another one and does not let this proceed. */
  private Optional<Judge.Judgement> asksForMore(Batch batch, Action action) throws SQLException {
    Optional<ActivePolicy> now = policies.at(batch).of(action.content().workflow());
    if (now.isEmpty() || Arrays.equals(now.get().digest(), action.decision().policy())) {
      return Optional.empty();
    }
    Optional<Facts> facts = facts(now.get(), action.content().facts());
    if (facts.isEmpty()) {
      return Optional.of(judge.policyChanged(now.get(), batch.now()));
    }
    Judge.Judgement judged = judged(batch, now.get(), facts.get(), action);
    if (judged.proceeds()) {
      return Optional.empty();
    }
    boolean refuses = judged.parts().isEmpty();
    return Optional.of(refuses ? judge.policyRefuses(now.get(), batch.now()) : judged);
  }

  private Judge.Judgement judged(Batch batch, ActivePolicy now, Facts facts, Action action)
      throws SQLException {
    List<HistoryQuestion> questions = now.policy().questions(facts);
    Confidence confidence =
        action.content().confidence() == null
            ? Confidence.absent()
            : Confidence.given(action.content().confidence());
    Set<HistoryQuestion> seen = history.seen(batch, action.content().workflow(), questions);
    return judge.judge(now, facts, confidence, questions, seen, batch.now());
  }

  private static Optional<Facts> facts(ActivePolicy policy, byte[] stored) {
    return switch (StrictJson.parse(stored)) {
      case JsonReading.Malformed malformed -> Optional.empty();
      case JsonReading.Parsed(var json) ->
          switch (policy.policy().facts().bind(json)) {
            case Binding.Bound(Facts facts) -> Optional.of(facts);
            case Binding.DoesNotFit misfit -> Optional.empty();
          };
    };
  }
}
