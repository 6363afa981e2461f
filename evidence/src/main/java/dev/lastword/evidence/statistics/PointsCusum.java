package dev.lastword.evidence.statistics;

/**
 * The alarm that an AI has become worse, in points that can be explained on a page: a right action
 * takes one point away, a wrong one adds many, never below 0; an alarm at so many points. The
 * Bernoulli CUSUM of Reynolds and Stoumbos 1999, with whole points.
 *
 * @param cycle one more than the points that a wrong action adds; at least 2
 * @param alarmAt points at which the alarm is given; at least 1
 */
public record PointsCusum(int cycle, int alarmAt) {

  public PointsCusum {
    if (cycle < 2 || alarmAt < 1) {
      throw new IllegalArgumentException(cycle + " and " + alarmAt + " points");
    }
  }

  /**
   * Tuned to tell two error rates apart.
   *
   * @param usual the error rate that is to be borne, in (0, 1)
   * @param worse the error rate that is to be noticed, above {@code usual}
   */
  public static PointsCusum between(double usual, double worse, int alarmAt) {
    double r1 = Math.log1p(-Risk.check(usual)) - Math.log1p(-Risk.check(worse));
    double r2 = Math.log(worse / usual) + r1;
    return new PointsCusum(Math.toIntExact(Math.round(r2 / r1)), alarmAt);
  }

  /**
   * Between an error rate and three times as much, with the lowest height at which false alarms are
   * as rare as said.
   *
   * @param limit the error rate that is to be borne, in (0, 0.3]: above it a wrong action would
   *     weigh no more than a right one
   * @param labelsBetweenFalseAlarms mean number of reviewed actions between two false alarms, at an
   *     error rate of {@code limit}
   */
  public static PointsCusum quiet(double limit, double labelsBetweenFalseAlarms) {
    int low = 1;
    int high = 2;
    while (between(limit, 3 * limit, high).labelsToAlarm(limit) < labelsBetweenFalseAlarms) {
      low = high;
      high *= 2;
    }
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      boolean quiet =
          between(limit, 3 * limit, middle).labelsToAlarm(limit) >= labelsBetweenFalseAlarms;
      low = quiet ? low : middle;
      high = quiet ? middle : high;
    }
    return between(limit, 3 * limit, high);
  }

  /** The points after one more reviewed action. */
  public int after(int points, boolean wrong) {
    return Math.max(0, wrong ? points + cycle - 1 : points - 1);
  }

  public boolean isAlarm(int points) {
    return points >= alarmAt;
  }

  /**
   * The mean number of reviewed actions until the alarm, from 0 points: the exact run length.
   *
   * @param rate the error rate, in (0, 1)
   */
  public double labelsToAlarm(double rate) {
    Risk.check(rate);
    // The run length from i points is alone[i] + share[i] * (that from i - 1 points).
    double[] alone = new double[alarmAt];
    double[] share = new double[alarmAt];
    for (int i = alarmAt - 1; i >= 0; i--) {
      double fromWrong = 0;
      double backHere = 1;
      boolean alarm = i + cycle - 1 >= alarmAt;
      for (int j = i + cycle - 1; !alarm && j > i; j--) {
        fromWrong += backHere * alone[j];
        backHere *= share[j];
      }
      double again = alarm ? 0 : rate * backHere;
      double stay = 1 - again;
      alone[i] = (1 + (alarm ? 0 : rate * fromWrong)) / stay;
      share[i] = (1 - rate) / stay;
    }
    return alone[0] / (1 - share[0]);
  }
}
