package dev.lastword.policy.fact;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an earlier action stands, for those who ask about it. The words are its states. */
public enum Standing {
  HELD,
  RELEASED,
  CONSUMED,
  EXECUTED,
  FAILED,
  UNKNOWN,
  REVERSED,
  REJECTED,
  TAKEN_OVER,
  REFUSED,
  EXPIRED,
  LAPSED,
  CANCELLED,
  SUPERSEDED;

  /** As a policy file has it: {@code taken-over}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads the word. */
  public static Optional<Standing> of(String word) {
    return Arrays.stream(values()).filter(standing -> standing.word().equals(word)).findFirst();
  }

  /** Carried out, and neither failed nor reversed since: known to {@code first_time}. */
  public boolean isCleared() {
    return switch (this) {
      case CONSUMED, EXECUTED, UNKNOWN -> true;
      case HELD,
          RELEASED,
          FAILED,
          REVERSED,
          REJECTED,
          TAKEN_OVER,
          REFUSED,
          EXPIRED,
          LAPSED,
          CANCELLED,
          SUPERSEDED ->
          false;
    };
  }

  /** Part of {@code count} and {@code total}: all but those that will not happen. */
  public boolean isCounted() {
    return switch (this) {
      case REJECTED, REFUSED, EXPIRED, CANCELLED, SUPERSEDED -> false;
      case HELD, RELEASED, CONSUMED, EXECUTED, FAILED, UNKNOWN, REVERSED, TAKEN_OVER, LAPSED ->
          true;
    };
  }

  /** A try that did not go through by itself, as far as its state tells. */
  public boolean isTried() {
    return switch (this) {
      case HELD, REJECTED, TAKEN_OVER, REFUSED, EXPIRED, CANCELLED, SUPERSEDED -> true;
      case RELEASED, CONSUMED, EXECUTED, FAILED, UNKNOWN, REVERSED, LAPSED -> false;
    };
  }
}
