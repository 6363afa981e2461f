package dev.lastword.server.shadow;

/** What would become of an action under a candidate, held against what became of it. */
enum Fate {
  /** The same. */
  SAME,
  /** It was held, and would go ahead. */
  FREED,
  /** It went ahead, and would not. */
  CAUGHT,
  /** It was held, and would be refused. */
  REFUSED,
  /** It was refused, and would not be. */
  ADMITTED,
  /** It turns on something that was not asked or sent then. */
  UNKNOWN,
  /** Its facts are not those that the candidate asks for. */
  DOES_NOT_FIT;

  /** How far a verdict stops an action. */
  private enum Level {
    PROCEED,
    HOLD,
    REFUSE;

    static Level of(String verdict, boolean hasReasons) {
      return switch (verdict) {
        case "refuse" -> REFUSE;
        case "hold" -> hasReasons ? HOLD : PROCEED;
        default -> PROCEED;
      };
    }
  }

  /**
   * Compares two verdicts.
   *
   * @param wasHeld whether a reason of the policy held it, and not only a pause
   */
  static Fate of(String before, boolean wasHeld, String after, boolean isHeld) {
    Level from = Level.of(before, wasHeld);
    Level to = Level.of(after, isHeld);
    if (from == to) {
      return SAME;
    }
    return switch (from) {
      case PROCEED -> CAUGHT;
      case HOLD -> to == Level.PROCEED ? FREED : REFUSED;
      case REFUSE -> ADMITTED;
    };
  }
}
