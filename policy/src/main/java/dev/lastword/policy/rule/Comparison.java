package dev.lastword.policy.rule;

/** How two values are compared. */
public enum Comparison {
  OVER,
  AT_LEAST,
  BELOW,
  AT_MOST,
  IS,
  IS_NOT;

  /** What is true exactly when this is false. */
  public Comparison opposite() {
    return switch (this) {
      case OVER -> AT_MOST;
      case AT_LEAST -> BELOW;
      case BELOW -> AT_LEAST;
      case AT_MOST -> OVER;
      case IS -> IS_NOT;
      case IS_NOT -> IS;
    };
  }

  /** The same with its sides exchanged. */
  public Comparison mirrored() {
    return switch (this) {
      case OVER -> BELOW;
      case AT_LEAST -> AT_MOST;
      case BELOW -> OVER;
      case AT_MOST -> AT_LEAST;
      case IS, IS_NOT -> this;
    };
  }
}
