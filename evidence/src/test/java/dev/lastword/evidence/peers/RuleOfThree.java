package dev.lastword.evidence.peers;

/** Nothing wrong in n: the error rate is below about 3/n (Hanley and Lippman-Hand 1983). */
public final class RuleOfThree {

  private RuleOfThree() {}

  public static double reviewed(double limit) {
    return 3 / limit;
  }

  public static double limit(double reviewed) {
    return 3 / reviewed;
  }
}
