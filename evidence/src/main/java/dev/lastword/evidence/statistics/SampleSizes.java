package dev.lastword.evidence.statistics;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** How many reviews a question needs, and how likely they are to answer it. */
public final class SampleSizes {

  /** More reviews than anybody will ever make; the search for evidence ends here. */
  private static final long NEVER = 1L << 40;

  private SampleSizes() {}

  /**
   * The fewest reviews at which so many wrong ones still leave {@link Tally#upper} at the limit or
   * below.
   *
   * @param wrong at least 0
   * @param limit an error rate in (0, 1)
   * @param risk in (0, 1)
   * @throws ArithmeticException when there are more than 2<sup>30</sup>
   */
  public static int reviewsFor(int wrong, double limit, double risk) {
    int low = wrong;
    int high = Math.max(2, Math.multiplyExact(2, wrong));
    while (new Tally(wrong, high).chanceAt(limit) > Risk.check(risk)) {
      low = high;
      high = Math.multiplyExact(2, high);
    }
    while (high - low > 1) {
      int middle = low + (high - low) / 2;
      if (new Tally(wrong, middle).chanceAt(limit) <= risk) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /**
   * The most wrong ones among so many reviews at which {@link Tally#upper} is still at the limit or
   * below.
   *
   * @return nothing when even no wrong one is not enough
   */
  public static OptionalInt mostWrong(int reviewed, double limit, double risk) {
    Risk.check(risk);
    int low = -1;
    int high = reviewed;
    while (high - low > 1) {
      int middle = low + (high - low) / 2;
      if (new Tally(middle, reviewed).chanceAt(limit) <= risk) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low < 0 ? OptionalInt.empty() : OptionalInt.of(low);
  }

  /**
   * The chance that one look after so many reviews says "below the limit".
   *
   * @param rate the true error rate, in [0, 1]
   */
  public static double chanceToPass(int reviewed, double limit, double risk, double rate) {
    OptionalInt most = mostWrong(reviewed, limit, risk);
    return most.isEmpty()
        ? 0
        : BinomialDistribution.of(reviewed, rate).cumulativeProbability(most.getAsInt());
  }

  /**
   * The reviews, from the first on, after which {@link Tally#logEvidence} is enough if wrong ones
   * arrive evenly at the assumed rate. Most series end sooner, as they may stop at any look, and
   * some much later.
   *
   * @param limit an error rate in (0, 1)
   * @param risk in (0, 1)
   * @param rate the assumed error rate, in [0, 1]
   * @return nothing when the rate is at the limit or above, or as good as
   */
  public static OptionalLong reviewsUntilEvidence(double limit, double risk, double rate) {
    double enough = -Math.log(Risk.check(risk));
    if (rate >= Risk.check(limit)) {
      return OptionalLong.empty();
    }
    long low = 0;
    long high = 1;
    while (Tally.logEvidence(rate * high, (1 - rate) * high, limit) < enough) {
      low = high;
      high *= 2;
      if (high > NEVER) {
        return OptionalLong.empty();
      }
    }
    while (high - low > 1) {
      long middle = (low + high) / 2;
      if (Tally.logEvidence(rate * middle, (1 - rate) * middle, limit) >= enough) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return OptionalLong.of(high);
  }

  /**
   * So many values that the largest of them covers the share of all values: Wilks 1941.
   *
   * @param share in (0, 1)
   * @param risk the chance that it covers less, in (0, 1)
   */
  public static int valuesToCover(double share, double risk) {
    return (int) Math.ceil(Math.log(Risk.check(risk)) / Math.log(Risk.check(share)));
  }
}
