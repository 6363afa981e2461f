package dev.lastword.bench.year;

/** What passes of one family, and what is known of it. */
final class Standing {

  private final Family family;
  private final Recipe recipe;
  private Evidence evidence = new Evidence();
  private int passing;
  private int monthsUnchanged;

  Standing(Family family, Recipe recipe) {
    this.family = family;
    this.recipe = recipe;
  }

  Evidence evidence() {
    return evidence;
  }

  /** How many bands pass; they are the strictest ones. */
  int passing() {
    return passing;
  }

  /** The chance of a spot check of what passes. */
  double chance() {
    return recipe.chance(monthsUnchanged);
  }

  void beginMonth() {
    evidence.begin(passing, chance());
  }

  /** Spot checks a month, if as many cases come as in the last. */
  double spotChecks() {
    return evidence.lastCases(passing) * chance();
  }

  /** Lets more or less through from the next month on. */
  void decide(Promise promise) {
    int before = passing;
    passing = family.mayPass() ? recipe.rule().passing(evidence, before, promise) : 0;
    monthsUnchanged = passing == before ? monthsUnchanged + 1 : 0;
  }

  /** Holds everything, at once. */
  void hold() {
    passing = 0;
  }

  /** Holds everything, and forgets what was known. */
  void startOver() {
    hold();
    evidence = new Evidence();
    monthsUnchanged = 0;
  }
}
