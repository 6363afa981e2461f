package dev.lastword.policy.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Turns formulas into boxes: where a condition comes to what is wanted. */
final class Regions {

  private final Space space;
  private final Links links;
  private final Budget budget;

  /** By identity, for to compare claims takes as long as to read them. */
  private final IdentityHashMap<Claim, List<Box>> known = new IdentityHashMap<>();

  private final IdentityHashMap<Claim, List<Box>> narrow = new IdentityHashMap<>();

  Regions(Space space, Budget budget) {
    this.space = space;
    this.links = new Links(space);
    this.budget = budget;
  }

  Space space() {
    return space;
  }

  Links links() {
    return links;
  }

  Budget budget() {
    return budget;
  }

  /** All actions of which the claim holds; boxes may meet. */
  List<Box> of(Claim claim) {
    List<Box> boxes = known.get(claim);
    if (boxes == null) {
      boxes = of(claim.formula(), claim.wanted());
      known.put(claim, boxes);
    }
    return boxes;
  }

  /** The same, without what cannot be: no action is lost. */
  List<Box> narrowed(Claim claim) {
    List<Box> boxes = narrow.get(claim);
    if (boxes == null) {
      Box everything = links.everything();
      boxes =
          of(claim).stream()
              .filter(everything::meets)
              .flatMap(box -> links.narrowed(box.and(everything)).stream())
              .toList();
      narrow.put(claim, boxes);
    }
    return boxes;
  }

  private List<Box> of(Formula formula, Wanted wanted) {
    return switch (formula) {
      case Formula.All all ->
          wanted.ofEvery() ? product(all.parts(), wanted) : union(all.parts(), wanted);
      case Formula.Any any ->
          wanted.ofEvery() ? union(any.parts(), wanted) : product(any.parts(), wanted);
      case Formula.Not not -> of(not.formula(), wanted.ofNegated());
      case Formula.Fixed fixed ->
          wanted.accepts(fixed.answer()) ? List.of(Box.EVERYTHING) : List.of();
      case Formula.Leaf leaf -> leaf(leaf, wanted);
      case Formula.Sent sent -> sent(sent, wanted);
    };
  }

  private List<Box> leaf(Formula.Leaf leaf, Wanted wanted) {
    int axis = space.number(leaf.axis());
    return side(axis, space.cells(axis, cell -> wanted.accepts(leaf.of(cell))));
  }

  private List<Box> side(int axis, BitSet cells) {
    if (cells.isEmpty()) {
      return List.of();
    }
    boolean all = cells.equals(space.everyCell(axis));
    return List.of(all ? Box.EVERYTHING : Box.EVERYTHING.with(axis, cells));
  }

  private List<Box> sent(Formula.Sent sent, Wanted wanted) {
    int fact = space.number(sent.fact());
    List<Box> there = side(fact, space.cells(fact, cell -> !(cell instanceof Cell.Nothing)));
    List<Box> absent = side(fact, space.cells(fact, cell -> cell instanceof Cell.Nothing));
    List<Box> both = new ArrayList<>(product(there, of(sent.sent(), wanted)));
    both.addAll(product(absent, of(sent.absent(), wanted)));
    return both;
  }

  private List<Box> union(List<Formula> parts, Wanted wanted) {
    List<Box> all = new ArrayList<>();
    for (Formula part : parts) {
      of(part, wanted).forEach(box -> add(all, box));
    }
    return all;
  }

  private List<Box> product(List<Formula> parts, Wanted wanted) {
    List<Box> all = List.of(Box.EVERYTHING);
    for (Formula part : parts) {
      all = product(all, of(part, wanted));
    }
    return all;
  }

  private List<Box> product(List<Box> some, List<Box> others) {
    List<Box> all = new ArrayList<>();
    for (Box one : some) {
      for (Box other : others) {
        if (!budget.take()) {
          return List.of();
        }
        if (one.meets(other)) {
          links.narrowed(one.and(other)).ifPresent(box -> add(all, box));
        }
      }
    }
    return all;
  }

  /** Two boxes that differ on one axis become one. */
  private void add(List<Box> all, Box box) {
    for (int i = 0; i < all.size(); i++) {
      if (!budget.take() || all.get(i).contains(box)) {
        return;
      }
      Optional<Box> joined = all.get(i).joined(box);
      if (joined.isPresent()) {
        all.set(i, joined.get());
        return;
      }
    }
    all.add(box);
    if (all.size() > Budget.MOST_BOXES) {
      budget.spend();
    }
  }
}
