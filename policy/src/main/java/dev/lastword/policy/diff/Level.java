package dev.lastword.policy.diff;

import dev.lastword.policy.Verdict;

/** What becomes of an action, from loosest to strictest. */
public enum Level {
  PROCEED("proceeds"),
  ALERT("proceeds, and people are told"),
  HOLD("is held"),
  REFUSE("is refused"),
  INVALID("is invalid");

  private final String words;

  Level(String words) {
    this.words = words;
  }

  /** As in “the action is held”. */
  public String words() {
    return words;
  }

  static Level of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Proceed p -> p.alerts().isEmpty() ? PROCEED : ALERT;
      case Verdict.Hold h -> HOLD;
      case Verdict.Refuse r -> REFUSE;
    };
  }
}
