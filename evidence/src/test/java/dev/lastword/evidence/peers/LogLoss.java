package dev.lastword.evidence.peers;

import dev.lastword.evidence.statistics.Judged;
import java.util.List;

/** The mean logarithmic loss. */
public final class LogLoss {

  private LogLoss() {}

  public static double of(List<Judged> actions) {
    double sum = 0;
    double weight = 0;
    for (Judged one : actions) {
      sum -= one.weight() * Math.log(one.right() ? one.confidence() : 1 - one.confidence());
      weight += one.weight();
    }
    return sum / weight;
  }
}
