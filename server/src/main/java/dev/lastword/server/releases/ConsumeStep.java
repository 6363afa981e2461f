package dev.lastword.server.releases;

import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionsInBatch;
import dev.lastword.server.actions.Altered;
import dev.lastword.server.actions.Reconsideration;
import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.actions.State;
import dev.lastword.server.autonomy.Autonomy;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.intake.Judge;
import dev.lastword.server.intake.SecondLook;
import dev.lastword.server.intake.SecondLook.Found;
import dev.lastword.server.people.People;
import dev.lastword.server.reviews.Parts;
import dev.lastword.server.reviews.RulingsInBatch;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Lets each release be used once. At that moment it checks again: that the stored action is what
 * the trail says, that nothing is stopped, that the release has not lapsed or been revoked, and,
 * when another policy holds now, that it asks for nothing more.
 */
final class ConsumeStep implements Step<Consume> {

  private static final int SALT_BYTES = 16;

  /** How long the same Idempotency-Key gets the same answer. */
  static final Duration REPEATABLE_FOR = Duration.ofMinutes(10);

  private final People people;
  private final SecondLook secondLook;
  private final Autonomy autonomy;
  private final Revocation revocation;
  private final Judge judge;
  private final RandomGenerator random;

  ConsumeStep(
      People people,
      SecondLook secondLook,
      Autonomy autonomy,
      Revocation revocation,
      Judge judge,
      RandomGenerator random) {
    this.people = people;
    this.secondLook = secondLook;
    this.autonomy = autonomy;
    this.revocation = revocation;
    this.judge = judge;
    this.random = random;
  }

  @Override
  public Class<Consume> kind() {
    return Consume.class;
  }

  @Override
  public void run(Batch batch, List<Consume> commands) throws SQLException {
    ActionsInBatch actions = ActionsInBatch.of(batch);
    List<UUID> ids =
        commands.stream().map(command -> command.release().action()).distinct().toList();
    actions.load(ids);
    RulingsInBatch.of(batch).load(ids.stream().filter(id -> isReviewed(actions, id)).toList());
    for (Consume command : commands) {
      command.decide(decide(batch, actions, command));
    }
  }

  private static boolean isReviewed(ActionsInBatch actions, UUID id) {
    return actions.get(id).filter(Action::isReviewed).isPresent();
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
    if (!actions.agreesWithTrail(action.id())
        || !RulingsInBatch.of(batch).agreeWithTrail(action.id())) {
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
      actions.change(action.with(action.status().to(State.LAPSED, batch.now())));
      return Answer.refused(ErrorCode.RELEASE_LAPSED, "It ended at " + release.expiresAt() + ".");
    }
    if (revocation.holds(batch, actions, action)) {
      return Answer.refused(
          ErrorCode.RELEASE_REVOKED, "Do not act. Autonomy was taken back; the action is held.");
    }
    Optional<Refused> more = askedAgain(batch, actions, action);
    if (more.isPresent()) {
      return new Answer.Denied<>(more.get());
    }
    Action.Consumption now =
        new Action.Consumption(batch.now(), command.by().agent(), command.key().orElse(null));
    Action.Status next = action.status().to(State.CONSUMED, batch.now()).with(now);
    return Answer.of(actions.change(action.with(next)));
  }

  /** Whether people have to be asked again before this may run: then it is held, and why. */
  private Optional<Refused> askedAgain(Batch batch, ActionsInBatch actions, Action action)
      throws SQLException {
    List<ReviewPart> before = counted(batch, action, actions.parts(action.id()));
    Optional<Judge.Judgement> now =
        secondLook.isDue(batch, action) ? now(batch, action) : Optional.empty();
    if (now.isEmpty()) {
      return Parts.allApproved(before)
          ? Optional.empty()
          : Optional.of(heldForApprovers(batch, actions, action, before));
    }
    UUID review = batch.newId();
    List<ReviewPart> asked = now.get().review(review, batch.now());
    List<ReviewPart> parts = Parts.grown(before, asked, action.status().revision() + 1);
    if (Parts.allApproved(counted(batch, action, parts))) {
      return Optional.empty();
    }
    return Optional.of(
        parts.equals(before)
            ? heldForApprovers(batch, actions, action, before)
            : heldForPolicy(batch, actions, action, now.get(), parts, review));
  }

  /** Parts with what is approved now, by those who are still entitled to. */
  private List<ReviewPart> counted(Batch batch, Action action, List<ReviewPart> parts)
      throws SQLException {
    return Parts.counted(parts, RulingsInBatch.of(batch).on(action.id()), people.at(batch));
  }

  private Refused heldForPolicy(
      Batch batch,
      ActionsInBatch actions,
      Action action,
      Judge.Judgement now,
      List<ReviewPart> parts,
      UUID review)
      throws SQLException {
    hold(batch, actions, reconsidered(batch, actions, action, now), parts, review);
    return new Refused(
        ErrorCode.POLICY_CHANGED,
        "Do not act. The policy that holds now asks: %s."
            .formatted(String.join(", ", now.decision().reasonIds())));
  }

  private Refused heldForApprovers(
      Batch batch, ActionsInBatch actions, Action action, List<ReviewPart> parts)
      throws SQLException {
    hold(batch, actions, action, parts, batch.newId());
    return new Refused(
        ErrorCode.APPROVER_LEFT,
        "Do not act. Somebody who approved it is no longer in the queue; it is asked again.");
  }

  private void hold(
      Batch batch, ActionsInBatch actions, Action action, List<ReviewPart> parts, UUID review)
      throws SQLException {
    Action held = action.with(action.status().to(State.HELD, batch.now()));
    List<ReviewPart> ofReview = parts.stream().map(part -> part.in(review)).toList();
    actions.change(held, counted(batch, action, ofReview));
  }

  private Action reconsidered(
      Batch batch, ActionsInBatch actions, Action action, Judge.Judgement now) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var again =
        new Reconsideration(
            batch.newId(),
            action.id(),
            Reconsideration.Cause.POLICY_CHANGED,
            action.amended(),
            judge.union(action, now),
            null,
            batch.now(),
            salt,
            0);
    return action.with(actions.reconsider(again), action.status());
  }

  /** What the policy that holds now asks for; empty when it lets this proceed. */
  private Optional<Judge.Judgement> now(Batch batch, Action action) throws SQLException {
    return switch (secondLook.at(batch, action)) {
      case Found.NoPolicy none -> Optional.empty();
      case Found.DoesNotFit misfit -> Optional.of(judge.policyChanged(misfit.now(), batch.now()));
      case Found.Says says when says.refuses() ->
          Optional.of(judge.policyRefuses(says.now(), batch.now()));
      case Found.Says says ->
          says.judgement().proceeds() ? Optional.empty() : Optional.of(says.judgement());
    };
  }
}
