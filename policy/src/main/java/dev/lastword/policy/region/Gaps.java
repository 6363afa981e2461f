package dev.lastword.policy.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks for actions of which something holds and something else does not, by taking the boxes of
 * the one from those of the other, one after the other.
 */
public final class Gaps {

  private final Regions regions;

  public Gaps(Regions regions) {
    this.regions = regions;
  }

  /**
   * Whether no action lies where any claim of {@code some} holds and none of {@code others}. Of a
   * box that may hold such actions {@code enough} is asked; the search ends when it says so. Boxes
   * are shown that hold none, when what is opaque hangs together in ways that nobody knows; none is
   * left out. When the budget is spent the answer is false.
   */
  public boolean none(Collection<Claim> some, Collection<Claim> others, Predicate<Box> enough) {
    Set<Claim> rest = new HashSet<>(some);
    others.forEach(rest::remove);
    List<Box> taken = new ArrayList<>();
    others.forEach(claim -> taken.addAll(regions.of(claim)));
    boolean[] none = {true};
    Search search =
        new Search(
            taken,
            box -> {
              none[0] = false;
              return enough.test(box);
            });
    for (Claim claim : some) {
      if (rest.contains(claim)) {
        for (Box box : regions.of(claim)) {
          if (!search.goesOn(box.and(regions.links().everything()), 0)) {
            return false;
          }
        }
      }
    }
    return none[0] && !regions.budget().isSpent();
  }

  /** One search; {@code taken} is taken away. */
  private final class Search {
    private final List<Box> taken;
    private final Predicate<Box> enough;

    Search(List<Box> taken, Predicate<Box> enough) {
      this.taken = taken;
      this.enough = enough;
    }

    /** What is left of a box from which all before {@code from} was taken. False when enough. */
    boolean goesOn(Box whole, int from) {
      if (regions.budget().isSpent()) {
        return false;
      }
      Box box = regions.links().narrowed(whole).orElse(null);
      if (box == null || isInside(box, from)) {
        return true;
      }
      for (int i = from; i < taken.size(); i++) {
        if (regions.budget().take() && box.meets(taken.get(i))) {
          for (Box piece : box.minus(taken.get(i), regions.space())) {
            if (!goesOn(piece, i + 1)) {
              return false;
            }
          }
          return true;
        }
      }
      return !enough.test(box);
    }

    private boolean isInside(Box box, int from) {
      for (int i = from; i < taken.size(); i++) {
        if (regions.budget().take() && taken.get(i).contains(box)) {
          return true;
        }
      }
      return false;
    }
  }
}
