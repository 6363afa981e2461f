package dev.lastword.server.actions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One queue's share of a review.
 *
 * @param review has the id of the action: an action has one review, which may be opened again
 * @param state {@code open} until the queue has answered
 * @param approvals how many different people have to approve
 * @param reasons ids of the rules that this queue owns
 * @param since the revision of the action from which on rulings count: what they were given for
 *     before has changed, or less was asked then
 * @param console takes rulings from the console only
 */
public record ReviewPart(
    UUID review,
    String queue,
    State state,
    int approvals,
    boolean urgent,
    @Nullable Instant dueAt,
    List<String> reasons,
    int since,
    boolean console) {

  public ReviewPart {
    reasons = List.copyOf(reasons);
  }

  /** What the queue has answered. */
  public enum State {
    OPEN("open"),
    APPROVED("approved"),
    REJECTED("rejected"),
    TAKEN_OVER("taken-over"),
    /** The review ended without this queue's answer. */
    MOOT("moot");

    private final String word;

    State(String word) {
      this.word = word;
    }

    /** As JSON, SQL and the trail have it. */
    public String word() {
      return word;
    }

    /** Reads the word. */
    public static State of(String word) {
      for (State state : values()) {
        if (state.word.equals(word)) {
          return state;
        }
      }
      throw new IllegalArgumentException("no state " + word);
    }
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public ReviewPart with(State next) {
    return new ReviewPart(review, queue, next, approvals, urgent, dueAt, reasons, since, console);
  }

  /** Asks anew from this revision on. */
  public ReviewPart since(int revision) {
    return new ReviewPart(
        review, queue, state, approvals, urgent, dueAt, reasons, revision, console);
  }
}
