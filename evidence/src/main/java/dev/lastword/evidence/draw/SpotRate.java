package dev.lastword.evidence.draw;

import dev.lastword.policy.file.SpotCheck;

/**
 * The chance that an action has of being looked at afterwards, from what a policy asks for and from
 * how many actions went ahead before. It is known before the coin is tossed, and says nothing of
 * the action itself.
 */
public final class SpotRate {

  /**
   * So many standard deviations more than asked for are aimed at, so that chance falls short of it
   * rarely.
   */
  private static final double MARGIN = 2;

  /** This share of those that are drawn is shown to a second person, too. */
  public static final double ASKED_TWICE = 0.1;

  private SpotRate() {}

  /**
   * The chance.
   *
   * @param terms of the policy
   * @param before how many actions went ahead in the period that the terms name; may be an estimate
   * @return in [0, 1]; 0 when the policy asks for no spot checks
   */
  public static double of(SpotCheck terms, double before) {
    return Math.clamp(
        Math.max(terms.rate().doubleValue(), wanted(terms) / Math.max(1, before)), 0, 1);
  }

  /**
   * Whether the number of actions before does not matter: everything is looked at, or nothing is.
   */
  public static boolean isFixed(SpotCheck terms) {
    return terms.atLeast() == 0 || terms.rate().doubleValue() >= 1;
  }

  private static double wanted(SpotCheck terms) {
    return terms.atLeast() + MARGIN * Math.sqrt(terms.atLeast());
  }
}
