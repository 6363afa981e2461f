package dev.lastword.evidence.drift;

import dev.lastword.evidence.statistics.Tally;
import java.time.Instant;

/**
 * Seven days of one AI.
 *
 * @param from when they begin
 * @param actions all of them
 * @param isNew those with something that had never been seen before
 * @param judged right or wrong
 * @param sure judged ones at least as confident as the threshold: what is wrong here was a
 *     confident error
 * @param points on the alarm when the week ended
 * @param alarms how often it went off; it starts again at 0 each time
 */
public record Week(
    Instant from, int actions, int isNew, Tally judged, Tally sure, int points, int alarms) {

  /** Share of the actions with something new; 0 in a week without actions. */
  public double newShare() {
    return actions == 0 ? 0 : (double) isNew / actions;
  }
}
