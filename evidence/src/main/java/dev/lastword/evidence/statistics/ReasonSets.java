package dev.lastword.evidence.statistics;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Held actions by their exact set of reasons, which tells what each rule alone is for.
 *
 * @param <R> a reason
 */
public record ReasonSets<R>(List<Held<R>> held) {

  public ReasonSets {
    held = List.copyOf(held);
  }

  /** Held actions with exactly these reasons, at least one. */
  public record Held<R>(Set<R> reasons, Tally tally) {
    public Held {
      reasons = Set.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("held without a reason");
      }
    }
  }

  /** Actions that were held for this reason, perhaps among others. */
  public Tally heldFor(R reason) {
    return sum(reasons -> reasons.contains(reason));
  }

  /**
   * Actions that go through when these reasons are no longer given: all of whose reasons are among
   * them. Two removed together free more than the sum of both.
   */
  public Tally freedWithout(Set<R> removed) {
    return sum(removed::containsAll);
  }

  /** The share of {@link #heldFor} with no other reason, in [0, 1]; 0 when there is none. */
  public double aloneShare(R reason) {
    int all = heldFor(reason).reviewed();
    return all == 0 ? 0 : (double) freedWithout(Set.of(reason)).reviewed() / all;
  }

  private Tally sum(Predicate<Set<R>> which) {
    return held.stream()
        .filter(h -> which.test(h.reasons()))
        .map(Held::tally)
        .reduce(Tally.NOTHING, Tally::plus);
  }
}
