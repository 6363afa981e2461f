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

  /** Whether it holds of two values of which the first is below (negative), equal or above. */
  public boolean holds(int order) {
    return switch (this) {
      case OVER -> order > 0;
      case AT_LEAST -> order >= 0;
      case BELOW -> order < 0;
      case AT_MOST -> order <= 0;
      case IS -> order == 0;
      case IS_NOT -> order != 0;
    };
  }
}
