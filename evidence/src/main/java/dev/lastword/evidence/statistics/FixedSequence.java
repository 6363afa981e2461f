package dev.lastword.evidence.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * How far a threshold may come down at one look: the steps in a fixed order, strictest first, each
 * with the whole risk, until the first that fails. There is no price for the number of steps,
 * because nothing after a failure is believed (Learn then Test, Angelopoulos and others 2021).
 */
public final class FixedSequence {

  private FixedSequence() {}

  /** What became of one step. */
  public enum Outcome {
    /** Before the start, which is decided without looking at what was wrong. */
    SKIPPED,
    /** Below the limit. */
    ACCEPTED,
    /** The first that is not below the limit, as far as is known. */
    STOPPED,
    /** After the first failure. */
    UNTESTED
  }

  /**
   * The outcome of each step.
   *
   * @param steps reviewed actions at or above each threshold, strictest first
   * @param start the first step to test; at most {@code steps.size()}
   * @param limit an error rate in (0, 1)
   * @param risk the chance that a step is accepted that is not below the limit, in (0, 1)
   */
  public static List<Outcome> outcomes(List<Tally> steps, int start, double limit, double risk) {
    Risk.check(risk);
    List<Outcome> outcomes = new ArrayList<>();
    boolean stopped = false;
    for (int i = 0; i < steps.size(); i++) {
      if (i < start) {
        outcomes.add(Outcome.SKIPPED);
      } else if (stopped) {
        outcomes.add(Outcome.UNTESTED);
      } else {
        stopped = steps.get(i).chanceAt(limit) > risk;
        outcomes.add(stopped ? Outcome.STOPPED : Outcome.ACCEPTED);
      }
    }
    return List.copyOf(outcomes);
  }

  /**
   * The fewest reviews with which a step can pass at all: with nothing wrong.
   *
   * @param limit an error rate in (0, 1)
   * @param risk in (0, 1)
   */
  public static int fewestReviews(double limit, double risk) {
    return SampleSizes.valuesToCover(1 - limit, risk);
  }
}
