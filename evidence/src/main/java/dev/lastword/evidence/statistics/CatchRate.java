package dev.lastword.evidence.statistics;

/**
 * How many seeded mistakes reviewers caught. What they miss, no statistic can see: every limit is
 * lowered by it.
 *
 * @param caught at least 0, at most {@code seeded}
 */
public record CatchRate(int caught, int seeded) {

  public CatchRate {
    if (caught < 0 || caught > seeded) {
      throw new IllegalArgumentException(caught + " caught of " + seeded);
    }
  }

  /**
   * The smallest share of mistakes that reviewers catch, as far as is known: Clopper and Pearson
   * 1934, one-sided.
   *
   * @param risk the chance that it is less, in (0, 1)
   * @return in [0, 1]; 0 when nothing was seeded
   */
  public double lower(double risk) {
    return new Tally(caught, seeded).lower(risk);
  }

  /** The limit to test against, so that what is missed fits below the limit that was meant. */
  public double lowered(double limit, double risk) {
    return limit * lower(risk);
  }

  /**
   * The error rate behind the one that reviewers found: Rogan and Gladen 1978.
   *
   * @param approvedIfRight the share of right actions that reviewers approve, in (0, 1]
   * @return in [0, 1]; 1 when they catch no more than they reject wrongly
   */
  public double corrected(Tally found, double approvedIfRight) {
    double told = new Tally(caught, seeded).rate() + approvedIfRight - 1;
    if (told <= 0) {
      return 1;
    }
    return Math.clamp((found.rate() + approvedIfRight - 1) / told, 0, 1);
  }

  /**
   * An upper bound of the error rate behind the one that reviewers found: the upper bound of that
   * by {@link #lower}, each at half the risk. For one look; takes every rejection as deserved.
   *
   * @return in [0, 1]
   */
  public double upper(Tally found, double risk) {
    double lower = lower(risk / 2);
    return lower == 0 ? 1 : Math.min(1, found.upper(risk / 2) / lower);
  }
}
