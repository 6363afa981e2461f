package dev.lastword.policy.fact;

import java.util.Set;

/**
 * The answers to the questions of one evaluation, fetched before it. What is not in it was not
 * seen, which is the cautious answer.
 *
 * @param seen those whose key was seen in their slot
 */
public record History(Set<HistoryQuestion> seen) {

  private static final History NONE = new History(Set.of());

  public History {
    seen = Set.copyOf(seen);
  }

  /** Nothing happened before. */
  public static History none() {
    return NONE;
  }

  /** Whether the key was seen in the slot. */
  public boolean seen(String slot, String key) {
    return seen.contains(new HistoryQuestion(slot, key));
  }
}
