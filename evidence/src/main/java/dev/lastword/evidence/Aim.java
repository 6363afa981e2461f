package dev.lastword.evidence;

import dev.lastword.evidence.statistics.CatchRate;
import dev.lastword.evidence.statistics.SampleSizes;

/**
 * What a team wants of its AI: at most so many of the actions that go ahead alone are wrong, and so
 * sure of it.
 *
 * @param errorLimit share of wrong actions, in (0, 1)
 * @param risk chance that the limit is claimed to be kept and is not; one less the assurance, in
 *     (0, 1)
 */
public record Aim(double errorLimit, double risk) {

  public Aim {
    if (!(errorLimit > 0 && errorLimit < 1 && risk > 0 && risk < 1)) {
      throw new IllegalArgumentException("limit " + errorLimit + ", risk " + risk);
    }
  }

  public double assurance() {
    return 1 - risk;
  }

  /**
   * The risk of one question, when so many are asked and all of the answers have to hold.
   *
   * @param families at least 1
   */
  public Aim among(int families) {
    return new Aim(errorLimit, risk / families);
  }

  /**
   * The aim when reviewers notice only some of what is wrong: the limit is lowered by what they may
   * miss at worst. A fifth of the risk is spent on that bound, so that the whole stays what it is.
   */
  public Aim seenThrough(CatchRate caught) {
    double spent = risk / 5;
    double lowered = caught.lowered(errorLimit, spent);
    if (lowered == 0) {
      throw new IllegalArgumentException("nothing was caught");
    }
    return new Aim(lowered, risk - spent);
  }

  /** Evidence this strong is enough: the natural logarithm of one by the risk. */
  public double logEvidenceNeeded() {
    return -Math.log(risk);
  }

  /** With fewer reviewed actions nothing can be shown, not even if all were right. */
  public int fewestReviewed() {
    return SampleSizes.valuesToCover(1 - errorLimit, risk);
  }
}
