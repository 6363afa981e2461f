package dev.lastword.bench.year;

/**
 * How an AI reports its confidence: the log odds of being right, with normal noise, and always too
 * high by the same amount, so that the mean confidence is 0.982.
 *
 * @param noise standard deviation of the log odds it reports, above 0
 * @param knowsFamilies whether it is less sure in families where it errs more
 * @param overconfidence what it adds to the log odds
 */
record Ai(double noise, boolean knowsFamilies, double overconfidence) {

  private static final double MEAN_CONFIDENCE = 0.982;

  /**
   * The noise is that with which the world's other figures are met best: somebody who knows the
   * truth could let about 72 % pass, and recipes A, B and L1 save about what they save in the
   * study.
   */
  static final Ai USUAL = of(0.75, true);

  static Ai of(double noise, boolean knowsFamilies) {
    double low = -5;
    double high = 10;
    while (high - low > 1e-6) {
      double middle = (low + high) / 2;
      boolean tooLow = new Ai(noise, knowsFamilies, middle).meanConfidence() < MEAN_CONFIDENCE;
      low = tooLow ? middle : low;
      high = tooLow ? high : middle;
    }
    return new Ai(noise, knowsFamilies, low);
  }

  /** Over all cases, before anything changes. */
  double meanConfidence() {
    double asSure = inputs(Family.NONE).meanConfidence();
    double sum = 0;
    for (Family family : Family.values()) {
      double mean = family.novel * asSure + (1 - family.novel) * inputs(family).meanConfidence();
      sum += family.share * mean;
    }
    return sum;
  }

  /** The ordinary inputs of a family, as this AI sees them. */
  Inputs inputs(Family family) {
    double reported = (knowsFamilies ? family : Family.NONE).centre + overconfidence;
    return new Inputs(family.centre, reported - family.centre, noise);
  }
}
