package dev.lastword.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often, and after which pauses, a call that may be repeated is repeated.
 *
 * @param mostTries the first included
 * @param firstPause before the second try; every further pause is twice as long
 * @param longestPause none is longer
 */
record Backoff(int mostTries, Duration firstPause, Duration longestPause) {

  /** Bridges a restart of the server: up to 11 seconds in all. */
  static final Backoff STANDARD = new Backoff(8, Duration.ofMillis(100), Duration.ofSeconds(5));

  private static final int MOST_DOUBLINGS = 20;

  Backoff {
    if (mostTries < 1 || firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
      throw new IllegalArgumentException(mostTries + " tries, " + firstPause + ", " + longestPause);
    }
  }

  /**
   * The pause behind a try, counted from 1: half of it fixed, half of it random, so that agents
   * that lost the server together do not come back together.
   */
  Duration pauseAfter(int attempt, RandomGenerator random) {
    Duration doubled = firstPause.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    long millis = (doubled.compareTo(longestPause) < 0 ? doubled : longestPause).toMillis();
    return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
  }
}
