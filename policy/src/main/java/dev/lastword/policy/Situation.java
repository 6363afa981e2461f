package dev.lastword.policy;

/**
 * What stands outside the policy at the moment of the question.
 *
 * @param paused a person took the workflow's autonomy back
 * @param tripped the breaker did
 * @param stopped nothing is released at all
 */
public record Situation(boolean paused, boolean tripped, boolean stopped) {

  private static final Situation NORMAL = new Situation(false, false, false);

  /** None of these. */
  public static Situation normal() {
    return NORMAL;
  }
}
