package dev.lastword.server.actions;

/**
 * How a page marks a state: colour and punctuation.
 *
 * @param tone what the colour means: {@code routine}, {@code held}, {@code urgent}, {@code
 *     refused}, {@code plain}
 * @param mark the punctuation beside the word
 */
public record StateMark(String tone, String mark) {

  public static StateMark of(State state) {
    return switch (state) {
      case HELD -> new StateMark("held", "held");
      case RELEASED, CONSUMED, EXECUTED -> new StateMark("routine", "routine");
      case UNKNOWN -> new StateMark("held", "unknown");
      case FAILED -> new StateMark("urgent", "urgent");
      case REVERSED, REJECTED -> new StateMark("refused", "rejected");
      case REFUSED -> new StateMark("refused", "refused");
      case TAKEN_OVER -> new StateMark("plain", "amended");
      case EXPIRED, LAPSED, CANCELLED, SUPERSEDED -> new StateMark("plain", "expired");
    };
  }

  /** For the word of a state. */
  public static StateMark of(String state) {
    return of(State.of(state));
  }
}
