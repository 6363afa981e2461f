package dev.lastword.policy.region;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for actions of which something holds and something else does not, by taking the boxes of
 * the one from those of the other, one after the other.
 */
public final class Gaps {

  private final Regions regions;

  /**
   * @param space in which every formula was made that a claim will be about
   */
  public Gaps(Space space, Budget budget) {
    this.regions = new Regions(space, budget);
  }

  /** Whether the claim holds of no action. No also when nobody knows. */
  public boolean isEmpty(Claim claim) {
    return none(regions.narrowed(claim), List.of(), box -> true);
  }

  /** Whether the one holds of no action of which the other does not. No when nobody knows. */
  public boolean isWithin(Claim one, Claim other) {
    return none(regions.narrowed(one), regions.of(other), box -> true);
  }

  /** The same, seen at once: every box of the one lies in one box of the other. */
  public boolean isPlainlyWithin(Claim one, Claim other) {
    return regions.narrowed(one).stream().allMatch(box -> isIn(box, regions.of(other)))
        && !regions.budget().isSpent();
  }

  private boolean isIn(Box box, List<Box> others) {
    for (Box other : others) {
      if (regions.budget().take() && other.contains(box)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether no action lies where any claim of {@code some} holds and none of {@code others}. Of a
   * box that may hold such actions {@code enough} is asked; the search ends when it says so. Boxes
   * are shown that hold none, when what is opaque hangs together in ways that nobody knows; none is
   * left out. When the budget is spent the answer is false.
   */
  public boolean none(Collection<Claim> some, Collection<Claim> others, Predicate<Box> enough) {
    Set<Claim> rest = new LinkedHashSet<>(some);
    rest.removeAll(new HashSet<>(others));
    return none(
        rest.stream().flatMap(claim -> regions.narrowed(claim).stream()).toList(),
        others.stream().flatMap(claim -> regions.of(claim).stream()).toList(),
        enough);
  }

  private boolean none(List<Box> some, List<Box> others, Predicate<Box> enough) {
    Search search = new Search(others, enough);
    some.forEach(search::take);
    return search.none && !regions.budget().isSpent();
  }

  /** What is left of a box from which all that is taken before {@code next} was taken. */
  private record Left(Box box, int next) {}

  /** One search. */
  private final class Search {
    private final List<Box> taken;
    private final Predicate<Box> enough;
    private boolean none = true;
    private boolean ended;

    Search(List<Box> taken, Predicate<Box> enough) {
      this.taken = taken;
      this.enough = enough;
    }

    void take(Box box) {
      Deque<Left> stack = new ArrayDeque<>();
      stack.push(new Left(box, 0));
      while (!ended && !stack.isEmpty()) {
        Left left = stack.pop();
        regions
            .links()
            .narrowed(left.box())
            .filter(rest -> !isIn(rest, taken.subList(left.next(), taken.size())))
            .ifPresent(rest -> go(rest, left.next(), stack));
        ended |= regions.budget().isSpent();
      }
    }

    private void go(Box box, int next, Deque<Left> stack) {
      for (int i = next; i < taken.size(); i++) {
        if (regions.budget().take() && box.meets(taken.get(i))) {
          for (Box piece : box.minus(taken.get(i), regions.space())) {
            stack.push(new Left(piece, i + 1));
          }
          return;
        }
      }
      if (!regions.budget().isSpent()) {
        none = false;
        ended = enough.test(box);
      }
    }
  }
}
