package dev.lastword.server.reviews;

import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionsInBatch;
import dev.lastword.server.actions.Altered;
import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.actions.State;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.judgements.Impartial;
import dev.lastword.server.people.Directory;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Batch;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether somebody may rule on an action at all: who they are, whether their queue is asked,
 * whether it is their own matter, how they came, and whether they have seen what is asked now.
 */
final class Doorkeeper {

  private final Batch batch;
  private final ActionsInBatch actions;
  private final RulingsInBatch rulings;
  private final Claims claims;
  private final People people;
  private final Policies policies;

  Doorkeeper(
      Batch batch,
      ActionsInBatch actions,
      RulingsInBatch rulings,
      Claims claims,
      People people,
      Policies policies) {
    this.batch = batch;
    this.actions = actions;
    this.rulings = rulings;
    this.claims = claims;
    this.people = people;
    this.policies = policies;
  }

  /**
   * Somebody who may rule.
   *
   * @param mine the parts of their queues
   * @param late nobody had answered in time; only a rejection is taken
   */
  record Admitted(
      Principal.Person by,
      Action action,
      List<ReviewPart> parts,
      List<ReviewPart> mine,
      boolean late) {}

  Answer<Admitted> admit(GiveRuling command) throws SQLException {
    Optional<Principal> now = people.at(batch).again(command.by(), batch.now());
    if (now.isEmpty() || !(now.get() instanceof Principal.Person by)) {
      return Answer.refused(ErrorCode.NOT_SIGNED_IN, "This credential has just ended.");
    }
    Optional<Action> found = actions.get(command.review()).filter(Action::isReviewed);
    if (found.isEmpty() || !mayRead(by, found.get())) {
      return Answer.refused(ErrorCode.REVIEW_UNKNOWN, "None of your queues has such a review.");
    }
    Action action = found.get();
    if (!actions.agreesWithTrail(action.id()) || !rulings.agreeWithTrail(action.id())) {
      return Altered.refusal(action);
    }
    List<ReviewPart> parts = actions.parts(action.id());
    List<ReviewPart> mine = Parts.of(by.queues(), parts);
    Optional<Answer<Admitted>> refusal = refusal(command, by, action, mine);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    boolean late = isOver(action);
    return late || action.status().state() == State.HELD
        ? stillAsked(command, new Admitted(by, action, parts, mine, late))
        : answered(action);
  }

  /** Whether its time is over, also when nobody has come by yet to say so. */
  private boolean isOver(Action action) {
    State state = action.status().state();
    return state == State.EXPIRED
        || (state == State.HELD && !batch.now().isBefore(action.decision().expiresAt()));
  }

  /** Whoever owns the workflow reads all of it; others what their queues are asked. */
  private boolean mayRead(Principal.Person by, Action action) throws SQLException {
    boolean owns =
        policies
            .at(batch)
            .of(action.content().workflow())
            .map(active -> by.queues().contains(active.policy().owner().value()))
            .orElse(false);
    return owns || !Parts.of(by.queues(), actions.parts(action.id())).isEmpty();
  }

  private Optional<Answer<Admitted>> refusal(
      GiveRuling command, Principal.Person by, Action action, List<ReviewPart> mine)
      throws SQLException {
    if (mine.isEmpty()) {
      return Optional.of(
          Answer.refused(
              ErrorCode.NOT_YOUR_QUEUE,
              "You may read it. It is for %s to answer."
                  .formatted(queues(actions.parts(action.id())))));
    }
    if (Impartial.isOwnMatter(batch.connection(), by, action)) {
      return Optional.of(
          Answer.refused(
              ErrorCode.NOT_IMPARTIAL,
              "It was submitted on your behalf, or by an agent whose key is yours. Somebody else in %s has to answer."
                  .formatted(queues(mine))));
    }
    if (needsConsole(by, mine)) {
      return Optional.of(consoleOnly());
    }
    Optional<ReviewRows.Claim> taken = claims.ofAnother(command.review(), names(mine), by.person());
    return taken.isEmpty()
        ? Optional.empty()
        : Optional.of(Answer.refused(ErrorCode.CLAIMED, claimed(people.at(batch), taken.get())));
  }

  /** Whether one of these parts takes no ruling the way this person came. */
  static boolean needsConsole(Principal.Person by, List<ReviewPart> mine) {
    return by.came() != Principal.Came.CONSOLE && mine.stream().anyMatch(ReviewPart::console);
  }

  static <T> Answer<T> consoleOnly() {
    return Answer.refused(
        ErrorCode.CONSOLE_ONLY,
        "A hard rule or a second approval is asked for here: sign in and answer in the console.");
  }

  /** Who has it, since when, until when: for whoever came second. */
  static String claimed(Directory directory, ReviewRows.Claim claim) {
    return "%s has had it since %s. After %d idle minutes, at %s, it is free again."
        .formatted(
            name(directory, claim.person()),
            claim.at(),
            Claims.IDLE.toMinutes(),
            claim.at().plus(Claims.IDLE));
  }

  private Answer<Admitted> stillAsked(GiveRuling command, Admitted in) throws SQLException {
    if (in.late && command.ruling().kind() != RulingKind.REJECT) {
      return Answer.refused(
          ErrorCode.ANSWERED,
          "Nobody answered in time, so it expired at %s. It can still be rejected; the agent may ask again."
              .formatted(in.action.decision().expiresAt()));
    }
    int revision = command.ruling().revision();
    boolean unseen = in.mine.stream().anyMatch(part -> part.since() > revision);
    return unseen || revision > in.action.status().revision()
        ? Answer.refused(
            ErrorCode.REVIEW_CHANGED,
            "You looked at revision %d; what is asked of you has changed since. Look at revision %d, then answer."
                .formatted(revision, in.action.status().revision()))
        : Answer.of(in);
  }

  /** Somebody was first: who, what, when. */
  private Answer<Admitted> answered(Action action) throws SQLException {
    return Answer.refused(ErrorCode.ANSWERED, winner(action));
  }

  private String winner(Action action) throws SQLException {
    List<ReviewRows.Ruling> given = rulings.on(action.id());
    String state = "The action is " + action.status().state().word() + ".";
    return given.isEmpty() ? state : first(people.at(batch), given.getLast()) + " " + state;
  }

  /** Who answered what, when: for whoever came second. */
  static String first(Directory directory, ReviewRows.Ruling ruling) {
    return "%s answered %s at %s."
        .formatted(name(directory, ruling.person()), ruling.kind().word(), ruling.at());
  }

  private static String name(Directory directory, UUID person) {
    Directory.Known known = directory.people().get(person);
    return known == null ? "Somebody" : known.name();
  }

  private static String queues(List<ReviewPart> parts) {
    return String.join(", ", names(parts));
  }

  private static List<String> names(List<ReviewPart> parts) {
    return parts.stream().map(ReviewPart::queue).toList();
  }
}
