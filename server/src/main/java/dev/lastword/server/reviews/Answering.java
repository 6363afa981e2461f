package dev.lastword.server.reviews;

import dev.lastword.api.ProblemDocument;
import dev.lastword.policy.file.ReasonCode;
import dev.lastword.policy.file.ReleaseTerms;
import dev.lastword.policy.problem.Problem;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionsInBatch;
import dev.lastword.server.actions.Reconsideration;
import dev.lastword.server.actions.Reconsideration.Cause;
import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.actions.State;
import dev.lastword.server.history.HistoryInBatch;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Refused;
import dev.lastword.server.intake.Judge;
import dev.lastword.server.intake.SecondLook;
import dev.lastword.server.intake.SecondLook.Found;
import dev.lastword.server.judgements.Judged;
import dev.lastword.server.judgements.Judgement;
import dev.lastword.server.people.Directory;
import dev.lastword.server.policies.ActivePolicies;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.reviews.Doorkeeper.Admitted;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.PublicId;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What a ruling of somebody who may rule comes to. */
final class Answering {

  private static final int SALT_BYTES = 16;

  private final Batch batch;
  private final ActionsInBatch actions;
  private final RulingsInBatch rulings;
  private final Directory directory;
  private final ActivePolicies policies;
  private final SecondLook secondLook;
  private final Judge judge;
  private final RandomGenerator random;

  Answering(
      Batch batch,
      ActionsInBatch actions,
      RulingsInBatch rulings,
      Directory directory,
      ActivePolicies policies,
      SecondLook secondLook,
      Judge judge,
      RandomGenerator random) {
    this.batch = batch;
    this.actions = actions;
    this.rulings = rulings;
    this.directory = directory;
    this.policies = policies;
    this.secondLook = secondLook;
    this.judge = judge;
    this.random = random;
  }

  Answer<Action> answer(GiveRuling command, Admitted in) throws SQLException {
    Optional<Refused> unknown = unknownReason(command.ruling(), in.action());
    if (unknown.isPresent()) {
      return new Answer.Denied<>(unknown.get());
    }
    return switch (command.ruling().kind()) {
      case APPROVE -> approve(command, in);
      case AMEND -> amend(command, in);
      case REJECT -> end(command, in, State.REJECTED, ReviewPart.State.REJECTED);
      case TAKE_OVER -> end(command, in, State.TAKEN_OVER, ReviewPart.State.TAKEN_OVER);
    };
  }

  private Optional<Refused> unknownReason(GiveRuling.Ruling said, Action action) {
    List<ReasonCode> known = Reasons.of(policies, action);
    return said.reasonCode()
        .filter(id -> Reasons.find(known, id).isEmpty())
        .map(id ->
            new Refused(
                ErrorCode.DOES_NOT_FIT,
                "Nothing was stored.",
                List.of(
                    new ProblemDocument.Item(
                        "/reason_code",
                        0,
                        0,
                        ErrorCode.DOES_NOT_FIT.code(),
                        "`" + id + "` is no reason code of this workflow",
                        String.join(", ", known.stream().map(ReasonCode::id).toList())))));
  }

  /** One rejection ends it, and so does somebody who does the work themselves. */
  private Answer<Action> end(
      GiveRuling command, Admitted in, State state, ReviewPart.State answer) {
    give(command, in, queues(in.mine()), command.ruling().revision());
    Action ended = in.action().with(in.action().status().to(state, batch.now()));
    return Answer.of(
        in.late()
            ? actions.change(ended)
            : actions.change(ended, Parts.answered(in.parts(), queues(in.mine()), answer)));
  }

  private Answer<Action> approve(GiveRuling command, Admitted in) throws SQLException {
    Optional<Answer<Action>> tooLate = nothingLeftToApprove(in);
    if (tooLate.isPresent()) {
      return tooLate.get();
    }
    if (policies.of(in.action().content().workflow()).isEmpty()) {
      return noPolicy();
    }
    if (!secondLook.isDue(batch, in.action())) {
      return approved(command, in, in.action(), in.parts());
    }
    return switch (secondLook.at(batch, in.action())) {
      case Found.NoPolicy none -> noPolicy();
      case Found.DoesNotFit(ActivePolicy now, List<Problem> problems) ->
          doesNotFit(
              "The policy that holds now asks for other facts. Amend it or reject it.",
              "",
              problems);
      case Found.Says says ->
          says.refuses() ? policyRefuses(says.judgement()) : approveUnder(says, command, in);
    };
  }

  /**
   * Another policy holds than when it was asked: it is the one that this is approved under, and
   * whoever it asks for more has to see that first.
   */
  private Answer<Action> approveUnder(Found.Says says, GiveRuling command, Admitted in) {
    int next = in.action().status().revision() + 1;
    List<ReviewPart> parts =
        Parts.grown(in.parts(), says.judgement().review(review(in), batch.now()), next);
    Action again =
        reconsidered(in.action(), Cause.POLICY_CHANGED, in.action().amended(), says, null);
    boolean more =
        Parts.of(in.by().queues(), parts).stream().anyMatch(part -> part.since() == next);
    if (!more) {
      return approved(command, in, again, parts);
    }
    actions.change(
        again.with(again.status().touched(batch.now())),
        Parts.counted(parts, rulings.on(again.id()), directory));
    return Answer.refused(
        ErrorCode.REVIEW_CHANGED,
        "The policy changed since this was asked, and asks you for more: %s. Look again, then answer."
            .formatted(String.join(", ", says.judgement().decision().reasonIds())));
  }

  private Answer<Action> approved(
      GiveRuling command, Admitted in, Action action, List<ReviewPart> parts) {
    give(command, in, queues(Parts.of(in.by().queues(), parts)), command.ruling().revision());
    return Answer.of(settled(action, parts));
  }

  private Optional<Answer<Action>> nothingLeftToApprove(Admitted in) {
    List<ReviewRows.Ruling> given = rulings.on(in.action().id());
    List<ReviewPart> open = in.mine().stream().filter(ReviewPart::isOpen).toList();
    if (open.isEmpty()) {
      return Optional.of(
          Answer.refused(
              ErrorCode.ANSWERED,
              given.isEmpty()
                  ? "Your queue is not asked any more."
                  : Doorkeeper.first(directory, given.getLast())));
    }
    boolean again =
        open.stream()
            .allMatch(part -> Parts.approvers(part, given, directory).contains(in.by().person()));
    return again
        ? Optional.of(
            Answer.refused(
                ErrorCode.SECOND_PERSON,
                "You have approved it already. Somebody else in %s has to, too."
                    .formatted(String.join(", ", queues(open)))))
        : Optional.empty();
  }

  private Answer<Action> amend(GiveRuling command, Admitted in) throws SQLException {
    Action action = in.action();
    byte[] facts = command.ruling().amended().facts();
    Action.Output output = command.ruling().amended().output();
    var bytes =
        new Reconsideration.Bytes(
            facts == null ? action.facts() : facts, output == null ? action.output() : output);
    if (Arrays.equals(bytes.facts(), action.facts())
        && Action.Output.same(bytes.output(), action.output())) {
      return approve(command, in);
    }
    return switch (secondLook.amended(batch, action, bytes.facts())) {
      case Found.NoPolicy none -> noPolicy();
      case Found.DoesNotFit(ActivePolicy now, List<Problem> problems) ->
          doesNotFit("Nothing was stored.", "/amended", problems);
      case Found.Says says ->
          says.refuses() ? policyRefuses(says.judgement()) : amended(command, in, bytes, says);
    };
  }

  /**
   * Other bytes: what anybody approved before was for others and is asked again. Whoever amended
   * them has approved them.
   */
  private Answer<Action> amended(
      GiveRuling command, Admitted in, Reconsideration.Bytes bytes, Found.Says says)
      throws SQLException {
    int revision = in.action().status().revision() + 1;
    List<ReviewPart> parts =
        Parts.grown(in.parts(), says.judgement().review(review(in), batch.now()), revision).stream()
            .map(part -> part.since(revision))
            .toList();
    List<ReviewPart> mine = Parts.of(in.by().queues(), parts);
    if (Doorkeeper.needsConsole(in.by(), mine)) {
      return Doorkeeper.consoleOnly();
    }
    Action amended = reconsidered(in.action(), Cause.AMENDED, bytes, says, in.by().person());
    HistoryInBatch.of(batch)
        .amend(
            amended.id(),
            amended.content().workflow(),
            amended.decision().submittedAt(),
            says.records());
    give(command, in, queues(mine), revision);
    return Answer.of(settled(amended, parts));
  }

  private Action reconsidered(
      Action action,
      Cause cause,
      Reconsideration.@Nullable Bytes bytes,
      Found.Says says,
      @Nullable UUID by) {
    var again =
        new Reconsideration(
            batch.newId(),
            action.id(),
            cause,
            bytes,
            judge.union(action, says.judgement()),
            by,
            batch.now(),
            salt(),
            0);
    return action.with(actions.reconsider(again), action.status());
  }

  /** Counts who has approved; when everybody has, it is released. */
  private Action settled(Action action, List<ReviewPart> parts) {
    List<ReviewRows.Ruling> given = rulings.on(action.id());
    List<ReviewPart> counted = Parts.counted(parts, given, directory);
    if (!Parts.allApproved(counted)) {
      return actions.change(action.with(action.status().touched(batch.now())), counted);
    }
    Set<String> approvers = new LinkedHashSet<>();
    for (ReviewPart part : counted) {
      Parts.approvers(part, given, directory)
          .forEach(person -> approvers.add(PublicId.PERSON.of(person)));
    }
    Action.Status released =
        action.status().to(State.RELEASED, batch.now()).with(release(action, approvers));
    return actions.change(action.with(released), counted);
  }

  private Action.Release release(Action action, Collection<String> approvers) {
    ReleaseTerms terms = policies.of(action.content().workflow()).orElseThrow().policy().release();
    Action.Release before = action.status().release();
    return new Action.Release(
        before == null ? 1 : before.number() + 1,
        terms.audience().isEmpty() ? action.content().agent() : terms.audience(),
        batch.now().plus(terms.afterApproval()),
        List.copyOf(approvers));
  }

  private void give(GiveRuling command, Admitted in, List<String> queues, int revision) {
    GiveRuling.Ruling said = command.ruling();
    var ruling =
        new ReviewRows.Ruling(
            batch.newId(),
            command.review(),
            in.action().id(),
            revision,
            in.by().person(),
            in.by().credential(),
            said.kind(),
            queues,
            said.reasonCode().orElse(null),
            said.comment().orElse(null),
            salt(),
            in.late(),
            in.by().came().word(),
            batch.now(),
            0);
    Judgement judgement =
        said.judgement().orElseGet(() -> said.kind().judgement(reason(said, in.action())));
    Judged judged =
        Judged.with(
            ruling.id(),
            batch.newId(),
            in.action().id(),
            judgement,
            in.by().person(),
            in.by().credential(),
            batch.now());
    rulings.give(ruling, judged);
  }

  private Optional<ReasonCode> reason(GiveRuling.Ruling said, Action action) {
    return said.reasonCode().flatMap(id -> Reasons.find(Reasons.of(policies, action), id));
  }

  private static UUID review(Admitted in) {
    return in.parts().getFirst().review();
  }

  private static List<String> queues(List<ReviewPart> parts) {
    return parts.stream().map(ReviewPart::queue).toList();
  }

  private byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  private static Answer<Action> noPolicy() {
    return Answer.refused(
        ErrorCode.NO_POLICY,
        "It can be rejected or taken over. It can be approved once a policy is active.");
  }

  private static Answer<Action> policyRefuses(Judge.Judgement judgement) {
    return Answer.refused(
        ErrorCode.POLICY_REFUSES,
        "%s. Amend it so that it does not, reject it or take it over."
            .formatted(String.join(", ", judgement.decision().reasonIds())));
  }

  private static Answer<Action> doesNotFit(String detail, String below, List<Problem> problems) {
    List<ProblemDocument.Item> items =
        problems.stream().map(Refused::item).map(item -> item.below(below)).toList();
    return new Answer.Denied<>(new Refused(ErrorCode.AMENDMENT_INVALID, detail, items));
  }
}
