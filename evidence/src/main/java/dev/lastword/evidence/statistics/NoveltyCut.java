package dev.lastword.evidence.statistics;

/**
 * From which score on something counts as new: above the k-th largest of the scores of usual
 * inputs. The share of usual inputs that it flags is then Beta(k, n + 1 - k) distributed (Vovk
 * 2012).
 *
 * @param scores number of usual inputs with a score, none of which the score was made from
 * @param rank k; 0 when no rank keeps the promise
 */
public record NoveltyCut(int scores, int rank) {

  public NoveltyCut {
    if (rank < 0 || rank > scores) {
      throw new IllegalArgumentException(rank + " of " + scores);
    }
  }

  /**
   * The cut that flags most and still keeps its promise.
   *
   * @param flagged the share of usual inputs that may be flagged, in (0, 1)
   * @param risk the chance that more are, in (0, 1)
   */
  public static NoveltyCut of(int scores, double flagged, double risk) {
    // The quantile of Beta(k, n + 1 - k) is the Clopper-Pearson bound of k - 1 of n.
    return new NoveltyCut(scores, SampleSizes.mostWrong(scores, flagged, risk).orElse(-1) + 1);
  }

  /** No more than this share of usual inputs is flagged, but for a chance of {@code risk}. */
  public double upper(double risk) {
    return rank == 0 ? 0 : new Tally(rank - 1, scores).upper(risk);
  }

  /** The share of usual inputs that is flagged on average, over many sets of scores. */
  public double mean() {
    return rank / (scores + 1.0);
  }
}
