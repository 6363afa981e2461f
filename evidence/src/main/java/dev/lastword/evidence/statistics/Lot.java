package dev.lastword.evidence.statistics;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * A finite lot of actions, "these 500 payments", of which some were drawn for review without
 * putting back.
 *
 * @param size all actions of the lot
 * @param drawn the reviewed ones; at most {@code size}
 */
public record Lot(int size, Tally drawn) {

  public Lot {
    if (drawn.reviewed() > size) {
      throw new IllegalArgumentException(drawn.reviewed() + " reviewed of " + size);
    }
  }

  /**
   * The most wrong actions that the whole lot may have, the drawn ones included: the largest number
   * at which so few wrong ones are still drawn with a chance above {@code risk} (hypergeometric
   * distribution).
   *
   * @param risk the chance that the lot has more, in (0, 1)
   */
  public int mostWrong(double risk) {
    Risk.check(risk);
    int low = drawn.wrong();
    int high = size - drawn.right();
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (chanceOfSoFew(middle) > risk) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** {@link #mostWrong} as a share of the lot, in [0, 1]; 0 for an empty lot. */
  public double upper(double risk) {
    return size == 0 ? 0 : (double) mostWrong(risk) / size;
  }

  private double chanceOfSoFew(int wrongInLot) {
    return HypergeometricDistribution.of(size, wrongInLot, drawn.reviewed())
        .cumulativeProbability(drawn.wrong());
  }
}
