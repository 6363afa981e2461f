package dev.lastword.evidence.drift;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.label.Finding;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.statistics.PointsCusum;
import dev.lastword.evidence.statistics.Tally;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * How one AI did, week by week, with an alarm for becoming worse.
 *
 * @param weeks in order; a week without actions is there too
 * @param alarm how the points are counted
 * @param judgedPerWeek mean number of judgements
 */
public record Drift(List<Week> weeks, PointsCusum alarm, double judgedPerWeek) {

  /** Up to so many weeks are told apart. */
  public static final int MOST_WEEKS = 520;

  /** So many false alarms a year are borne by an AI that is exactly at its limit. */
  public static final double FALSE_ALARMS_A_YEAR = 0.105;

  private static final Duration WEEK = Duration.ofDays(7);
  private static final double WEEKS_OF_A_YEAR = 52;

  public Drift {
    weeks = List.copyOf(weeks);
  }

  /**
   * Counts the weeks from the first action on.
   *
   * @param observations of one AI, in the order of time
   * @param threshold from which on it acts alone
   * @param novel ids of the rules that fire for what was never seen before
   */
  public static Drift of(
      List<Observation> observations, Aim aim, BigDecimal threshold, Set<String> novel) {
    List<List<Observation>> byWeek = weeks(observations);
    long judged = observations.stream().filter(Drift::isJudged).count();
    double perWeek = byWeek.isEmpty() ? 0 : (double) judged / byWeek.size();
    PointsCusum alarm = alarm(aim, perWeek);
    List<Week> weeks = new ArrayList<>();
    int points = 0;
    for (int i = 0; i < byWeek.size(); i++) {
      Week week =
          week(
              observations.getFirst().at().plus(WEEK.multipliedBy(i)),
              byWeek.get(i),
              threshold,
              novel,
              alarm,
              points);
      weeks.add(week);
      points = week.points();
    }
    return new Drift(weeks, alarm, perWeek);
  }

  /** An alarm that is rarely wrong at this volume: the more judgements, the higher. */
  private static PointsCusum alarm(Aim aim, double perWeek) {
    double limit = Math.min(aim.errorLimit(), 0.3);
    return PointsCusum.quiet(limit, Math.max(1, perWeek * WEEKS_OF_A_YEAR / FALSE_ALARMS_A_YEAR));
  }

  private static List<List<Observation>> weeks(List<Observation> observations) {
    List<List<Observation>> weeks = new ArrayList<>();
    for (Observation observation : observations) {
      long since =
          Duration.between(observations.getFirst().at(), observation.at()).toSeconds()
              / WEEK.toSeconds();
      int number = Math.clamp(since, 0, MOST_WEEKS - 1);
      while (weeks.size() <= number) {
        weeks.add(new ArrayList<>());
      }
      weeks.get(number).add(observation);
    }
    return weeks;
  }

  private static Week week(
      Instant from,
      List<Observation> actions,
      BigDecimal threshold,
      Set<String> novel,
      PointsCusum alarm,
      int before) {
    Tally judged = Tally.NOTHING;
    Tally sure = Tally.NOTHING;
    int points = before;
    int alarms = 0;
    for (Observation action : actions) {
      if (isJudged(action)) {
        boolean wrong = action.finding() instanceof Finding.Wrong;
        Tally one = new Tally(wrong ? 1 : 0, 1);
        judged = judged.plus(one);
        sure = action.isAtLeast(threshold) ? sure.plus(one) : sure;
        points = alarm.after(points, wrong);
        alarms += alarm.isAlarm(points) ? 1 : 0;
        points = alarm.isAlarm(points) ? 0 : points;
      }
    }
    int isNew =
        (int) actions.stream().filter(a -> !Collections.disjoint(a.reasons(), novel)).count();
    return new Week(from, actions.size(), isNew, judged, sure, points, alarms);
  }

  private static boolean isJudged(Observation observation) {
    return observation.finding() instanceof Finding.Right
        || observation.finding() instanceof Finding.Wrong;
  }

  /**
   * Weeks until an AI that has become so bad is noticed, at this volume.
   *
   * @param rate the new error rate, in (0, 1)
   * @return infinite when nothing is judged
   */
  public double weeksToNotice(double rate) {
    return judgedPerWeek == 0
        ? Double.POSITIVE_INFINITY
        : alarm.labelsToAlarm(rate) / judgedPerWeek;
  }
}
