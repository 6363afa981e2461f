package dev.lastword.bench.year;

import dev.lastword.evidence.statistics.PointsCusum;

/** One channel of the breaker: counts its points. */
final class Alarm {

  /** False alarms a year when the error rate is at the limit itself. */
  private static final double FALSE_ALARMS = 0.105;

  /** Points can then hardly rise, and never as high. */
  private PointsCusum cusum = new PointsCusum(2, Integer.MAX_VALUE);

  private double labelsAYear;
  private int points;

  /**
   * Sets its height, higher with more labels and never lower than before.
   *
   * @param limit the error rate that is borne, in (0, 1/3)
   */
  void expect(double limit, double labels) {
    if (labels > labelsAYear) {
      labelsAYear = labels;
      cusum = PointsCusum.quiet(limit, labels / FALSE_ALARMS);
    }
  }

  /** Takes one more judgement; whether it is an alarm. */
  boolean after(boolean wrong) {
    points = cusum.after(points, wrong);
    return cusum.isAlarm(points);
  }
}
