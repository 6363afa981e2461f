package dev.lastword.server.evidence;

import dev.lastword.evidence.drift.Drift;
import dev.lastword.evidence.drift.Week;
import java.util.List;

/** The weeks of an AI, as a page shows them. */
final class Weeks {

  /** So many are listed, the newest first. */
  private static final int LISTED = 12;

  private static final int TIMES_WORSE = 3;
  private static final double WEEKS_OF_A_YEAR = 52;
  private static final double MOST = 0.9;

  private Weeks() {}

  static List<Week> shown(Drift drift) {
    List<Week> all = drift.weeks();
    return all.subList(Math.max(0, all.size() - LISTED), all.size()).reversed();
  }

  /** When it would be noticed if the AI became much worse than it may be. */
  static String words(Drift drift, double limit) {
    double weeks = drift.weeksToNotice(Math.min(MOST, TIMES_WORSE * limit));
    if (Double.isInfinite(weeks)) {
      return "Nobody judges anything, so it would never be noticed.";
    }
    String when =
        weeks > WEEKS_OF_A_YEAR
            ? "not within a year"
            : weeks <= 1 ? "within a week" : "in about %.0f weeks".formatted(Math.ceil(weeks));
    return "If %d times as many as the limit allows were wrong, this page would say so %s."
        .formatted(TIMES_WORSE, when);
  }
}
