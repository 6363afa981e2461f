package dev.lastword.policy.file;

import java.util.Map;
import java.util.SortedSet;

/**
 * What a test expects.
 *
 * @param verdict {@code proceed}, {@code hold} or {@code refuse}
 * @param sets for each of {@code reasons}, {@code queues}, {@code unknown}, {@code alerts} that the
 *     test lists: exactly these. What it does not list is not compared
 */
public record Expectation(String verdict, Map<String, SortedSet<String>> sets) {

  public Expectation {
    sets = Map.copyOf(sets);
  }
}
