package dev.lastword.policy.rule;

import java.util.List;

/**
 * The answers of dev.cel without closures: their judge, and what the benchmark sets beside them.
 */
public final class CelAlone {

  private CelAlone() {}

  public static List<Truth> truths(Findings found) {
    return found.truthsByCel();
  }

  /** How many of the rules are answered without asking CEL. */
  public static long decidedWithout(Findings found) {
    return found.decidedWithoutCel();
  }
}
