package dev.lastword.bench.year;

import java.util.List;

/**
 * A way to let more through: when, how what passes is watched, and whether people are trusted.
 *
 * @param spot the chance of a spot check of what passes; 0 also means no breaker
 * @param probation the chance in the first {@value #PROBATION_MONTHS} months after a family's
 *     threshold has changed
 * @param isSeeded whether the limit is lowered by the catch rate of known-wrong cases
 */
record Recipe(
    String name, String words, Rule rule, double spot, double probation, boolean isSeeded) {

  static final int PROBATION_MONTHS = 3;

  static final Recipe A =
      bare("A", "share of wrong ones, best threshold each month", Rule.POINT_ESTIMATE);
  static final Recipe B = bare("B", "95 % bound, best threshold each month", Rule.BOUND_EACH_MONTH);
  static final Recipe L1 = bare("L1", "one exact look, no spot checks", Rule.ONE_LOOK);
  static final Recipe L1S =
      watched("L1s", "one exact look, spot checks and breaker", Rule.ONE_LOOK, 0.05);
  static final Recipe P =
      watched("P", "evidence each month, probation", Rule.EVIDENCE_EACH_MONTH, 0.25);
  static final Recipe D =
      watched("D", "evidence each month, band by band", Rule.BANDS_EACH_MONTH, 0.05);

  static final List<Recipe> ALL = List.of(A, B, L1, L1S, P, D, L1S.seeded(), P.seeded());

  private static Recipe bare(String name, String words, Rule rule) {
    return new Recipe(name, words, rule, 0, 0, false);
  }

  private static Recipe watched(String name, String words, Rule rule, double probation) {
    return new Recipe(name, words, rule, 0.05, probation, false);
  }

  /** The same, with a limit lowered by what people miss. */
  Recipe seeded() {
    return new Recipe(
        name + " seeded", "the same, after known-wrong cases", rule, spot, probation, true);
  }

  boolean hasBreaker() {
    return spot > 0;
  }

  /** The chance of a spot check, so many months after the last change. */
  double chance(int monthsUnchanged) {
    return monthsUnchanged < PROBATION_MONTHS ? probation : spot;
  }
}
