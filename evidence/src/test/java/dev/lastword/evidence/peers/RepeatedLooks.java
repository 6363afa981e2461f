package dev.lastword.evidence.peers;

import dev.lastword.evidence.statistics.Tally;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/** Looks after every so many reviews, and the exact chance that one of them ever says yes. */
public record RepeatedLooks(double rate, int between, int looks) {

  /** Those that said yes are taken out; what is left goes on. */
  public double chance(Predicate<Tally> yes) {
    BinomialDistribution next = BinomialDistribution.of(between, rate);
    double[] step = new double[between + 1];
    for (int i = 0; i <= between; i++) {
      step[i] = next.probability(i);
    }
    double[] left = {1};
    double said = 0;
    for (int look = 1; look <= looks; look++) {
      left = convolved(left, step);
      for (int wrong = 0;
          wrong < left.length && yes.test(new Tally(wrong, look * between));
          wrong++) {
        said += left[wrong];
        left[wrong] = 0;
      }
    }
    return said;
  }

  private static double[] convolved(double[] left, double[] step) {
    double[] sum = new double[left.length + step.length - 1];
    for (int i = 0; i < left.length; i++) {
      for (int j = 0; j < step.length; j++) {
        sum[i + j] += left[i] * step[j];
      }
    }
    return sum;
  }
}
