package dev.lastword.evidence.statistics;

import java.util.List;

/**
 * Evidence from actions that did not all have the same chance of being reviewed: a bet against "the
 * error rate is at the limit or above", placed on every reviewed action and smaller where reviews
 * are rare. Wins are multiplied, so that groups can be added up in any order, and looked at any
 * time (Waudby-Smith and Ramdas 2024; mixed over {@value #STAKES} stakes).
 */
public final class Bets {

  private static final int STAKES = 20;

  private Bets() {}

  /**
   * Reviewed actions that had the same chance of being reviewed.
   *
   * @param weight the smallest chance that any action of the period had, by the chance of these; in
   *     (0, 1]
   */
  public record Group(double weight, long right, long wrong) {
    public Group {
      if (!(weight > 0 && weight <= 1) || right < 0 || wrong < 0) {
        throw new IllegalArgumentException(weight + ", " + right + " right, " + wrong + " wrong");
      }
    }
  }

  /**
   * The natural logarithm of the evidence against an error rate of {@code limit} or more.
   *
   * @param limit an error rate in (0, 1)
   * @return 0 for no groups
   */
  public static double logEvidence(List<Group> groups, double limit) {
    Risk.check(limit);
    double[] logs = new double[STAKES];
    for (int k = 0; k < STAKES; k++) {
      double stake = (k + 1.0) / (STAKES + 1);
      for (Group group : groups) {
        double bet = stake * group.weight();
        logs[k] += group.right() * Math.log1p(bet * limit / (1 - limit));
        logs[k] += group.wrong() * Math.log1p(-bet);
      }
    }
    return logMean(logs);
  }

  /**
   * The smallest limit that this is enough evidence for, at any look.
   *
   * @param risk the chance that it is ever claimed wrongly, in (0, 1)
   * @return in [0, 1]; 1 when there is none
   */
  public static double upper(List<Group> groups, double risk) {
    double enough = -Math.log(Risk.check(risk));
    double low = 0;
    double high = 1;
    while (high - low > 1e-12) {
      double middle = (low + high) / 2;
      if (logEvidence(groups, middle) >= enough) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static double logMean(double[] logs) {
    double most = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      most = Math.max(most, log);
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - most);
    }
    return most + Math.log(sum / logs.length);
  }
}
