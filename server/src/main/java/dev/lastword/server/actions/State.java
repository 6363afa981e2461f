package dev.lastword.server.actions;

import dev.lastword.policy.fact.Standing;
import java.util.Set;

/** Where an action stands. {@code spec/states.yaml} has the same list and the same arrows. */
public enum State {
  HELD("held"),
  RELEASED("released"),
  CONSUMED("consumed"),
  EXECUTED("executed"),
  FAILED("failed"),
  UNKNOWN("unknown"),
  REVERSED("reversed"),
  REJECTED("rejected"),
  TAKEN_OVER("taken-over"),
  REFUSED("refused"),
  EXPIRED("expired"),
  LAPSED("lapsed"),
  CANCELLED("cancelled"),
  SUPERSEDED("superseded");

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

  /** The states an action can begin in. */
  public static Set<State> first() {
    return Set.of(HELD, RELEASED, CONSUMED, REFUSED);
  }

  /** The states that may follow this one. */
  public Set<State> next() {
    return switch (this) {
      case HELD -> Set.of(RELEASED, REJECTED, TAKEN_OVER, EXPIRED, CANCELLED, SUPERSEDED);
      case RELEASED -> Set.of(CONSUMED, HELD, LAPSED, CANCELLED);
      case LAPSED -> Set.of(RELEASED, HELD);
      case CONSUMED -> Set.of(EXECUTED, FAILED, UNKNOWN, REVERSED);
      case UNKNOWN -> Set.of(EXECUTED, FAILED, REVERSED);
      case EXECUTED -> Set.of(REVERSED);
      case EXPIRED -> Set.of(REJECTED);
      case FAILED, REVERSED, REJECTED, TAKEN_OVER, REFUSED, CANCELLED, SUPERSEDED -> Set.of();
    };
  }

  /** Whether the release of such an action has been used. */
  public boolean isConsumed() {
    return switch (this) {
      case CONSUMED, EXECUTED, FAILED, UNKNOWN, REVERSED -> true;
      case HELD, RELEASED, REJECTED, TAKEN_OVER, REFUSED, EXPIRED, LAPSED, CANCELLED, SUPERSEDED ->
          false;
    };
  }

  /** Whether it counts as cleared: consumed, and not since failed or reversed. */
  public boolean isCleared() {
    return standing().isCleared();
  }

  /** As those see it who ask about earlier actions. */
  Standing standing() {
    return Standing.valueOf(name());
  }
}
