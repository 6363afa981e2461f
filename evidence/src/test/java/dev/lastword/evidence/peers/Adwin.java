package dev.lastword.evidence.peers;

import dev.lastword.evidence.statistics.Tally;

/** The cut of an adaptive window: Bifet and Gavalda 2007. */
public record Adwin(Tally before, Tally after) {

  public double difference() {
    return Math.abs(after.rate() - before.rate());
  }

  public double allowed(double risk) {
    Tally both = before.plus(after);
    double variance = both.rate() * (1 - both.rate());
    double log = Math.log(2 * Math.log(both.reviewed()) / risk);
    double m = 1 / (1.0 / before.reviewed() + 1.0 / after.reviewed());
    return Math.sqrt(2 * variance * log / m) + 2 * log / (3 * m);
  }
}
