package dev.lastword.server.reviews;

import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionsInBatch;
import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.actions.State;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.Directory;
import dev.lastword.server.people.People;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Command;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person takes the open parts of their queues, or gives them back. */
final class Claim extends Command<Answer<UUID>> {

  private final Principal.Person by;
  private final UUID review;
  private final boolean takes;

  private Claim(Principal.Person by, UUID review, boolean takes) {
    this.by = by;
    this.review = review;
    this.takes = takes;
  }

  static Claim take(Principal.Person by, UUID review) {
    return new Claim(by, review, true);
  }

  static Claim giveBack(Principal.Person by, UUID review) {
    return new Claim(by, review, false);
  }

  /** Takes and gives back, in the order of the requests; the first to take a part has it. */
  static final class Clerk implements Step<Claim> {

    private final People people;

    Clerk(People people) {
      this.people = people;
    }

    @Override
    public Class<Claim> kind() {
      return Claim.class;
    }

    @Override
    public void run(Batch batch, List<Claim> commands) throws SQLException {
      List<UUID> reviews = commands.stream().map(command -> command.review).distinct().toList();
      ActionsInBatch actions = ActionsInBatch.of(batch);
      List<ReviewStore.Review> found = ReviewStore.reviews(batch.connection(), reviews);
      actions.load(found.stream().map(ReviewStore.Review::action).toList());
      var claims =
          new Claims(
              batch, ReviewStore.claims(batch.connection(), reviews, Claims.since(batch.now())));
      for (Claim command : commands) {
        Optional<Action> action =
            found.stream()
                .filter(review -> review.id().equals(command.review))
                .findFirst()
                .flatMap(review -> actions.get(review.action()));
        command.decide(decide(batch, actions, claims, command, action));
      }
      claims.write();
    }

    private Answer<UUID> decide(
        Batch batch, ActionsInBatch actions, Claims claims, Claim command, Optional<Action> action)
        throws SQLException {
      Directory directory = people.at(batch);
      Optional<Principal> now = directory.again(command.by, batch.now());
      if (now.isEmpty() || !(now.get() instanceof Principal.Person by)) {
        return Answer.refused(ErrorCode.NOT_SIGNED_IN, "This credential has just ended.");
      }
      List<ReviewPart> mine =
          action.map(a -> Parts.of(by.queues(), actions.parts(a.id()))).orElse(List.of());
      if (mine.isEmpty()) {
        return Answer.refused(ErrorCode.REVIEW_UNKNOWN, "None of your queues has such a review.");
      }
      if (!command.takes) {
        claims.end(command.review, by.person());
        return Answer.of(command.review);
      }
      return action.orElseThrow().status().state() == State.HELD
          ? taken(directory, claims, command.review, by, mine)
          : Answer.refused(ErrorCode.ANSWERED, "There is nothing left to answer.");
    }

    private static Answer<UUID> taken(
        Directory directory,
        Claims claims,
        UUID review,
        Principal.Person by,
        List<ReviewPart> mine) {
      List<String> open = mine.stream().filter(ReviewPart::isOpen).map(ReviewPart::queue).toList();
      if (open.isEmpty()) {
        return Answer.refused(ErrorCode.ANSWERED, "Your queue has answered already.");
      }
      Optional<ReviewRows.Claim> another = claims.ofAnother(review, open, by.person());
      if (another.isPresent()) {
        return Answer.refused(ErrorCode.CLAIMED, Doorkeeper.claimed(directory, another.get()));
      }
      open.forEach(queue -> claims.take(review, queue, by.person()));
      return Answer.of(review);
    }
  }
}
