package dev.lastword.evidence.statistics;

/** A probability strictly between 0 and 1: an error limit, or the chance of being wrong. */
final class Risk {

  private Risk() {}

  static double check(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(probability + " is not between 0 and 1");
    }
    return probability;
  }
}
