package dev.lastword.policy.region;

import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.rule.Operand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known of two axes together, so that a box in which no action can lie is seen to be empty:
 * who mentions a term of the short list mentions one of the long list, of a fact that was not sent
 * nothing follows, a text has its length.
 */
final class Links {

  /**
   * A box is narrowed no longer when that takes more rounds; it may then be larger than need be.
   */
  private static final int MOST_ROUNDS = 8;

  private static final Predicate<Cell> NOTHING = cell -> cell instanceof Cell.Nothing;

  /** Who lies in {@code when} of the one axis lies in {@code then} of the other. */
  private record Link(BitSet when, int to, BitSet then) {}

  private final Space space;
  private final Map<Integer, List<Link>> from = new HashMap<>();
  private Box everything = Box.EVERYTHING;

  Links(Space space) {
    this.space = space;
    List<Axis.OfTruth> truths = new ArrayList<>();
    for (Axis axis : space.axes()) {
      switch (axis) {
        case Axis.OfSize size -> lengths(size);
        case Axis.OfTruth truth -> {
          opaque(truth);
          truths.forEach(other -> compare(truth, other));
          truths.add(truth);
        }
        case Axis.Opaque other -> opaque(other);
        case Axis.OfFact f -> {}
        case Axis.OfInside i -> {}
        case Axis.OfObject o -> {}
        case Axis.OfConfidence c -> {}
        case Axis.OfModel m -> {}
      }
    }
  }

  private void compare(Axis.OfTruth one, Axis.OfTruth other) {
    if (!one.source().around().equals(other.source().around())) {
      return;
    }
    switch (Reach.of(one.clause(), other.clause())) {
      case SAME -> {
        implies(one, other);
        implies(other, one);
      }
      case WIDER -> implies(one, other);
      case NARROWER -> implies(other, one);
      case UNKNOWN -> {}
    }
  }

  private void implies(Axis narrow, Axis wide) {
    add(narrow, is(true), wide, is(true));
    add(wide, is(false), narrow, is(false));
  }

  private static Predicate<Cell> is(Object value) {
    return cell -> cell instanceof Cell.Exactly exactly && exactly.value().equals(value);
  }

  private void opaque(Axis.Opaque axis) {
    if (!axis.source().around().isEmpty()) {
      return;
    }
    List<Axis.OfFact> missing = axis.source().facts().stream().filter(this::mayBeMissing).toList();
    missing.stream()
        .filter(fact -> needs(axis, fact))
        .forEach(fact -> add(fact, NOTHING, axis, NOTHING));
    if (alwaysWorks(axis) && missing.isEmpty()) {
      int number = space.number(axis);
      everything = everything.with(number, space.cells(number, NOTHING.negate()));
    }
    if (alwaysWorks(axis) && missing.size() == 1) {
      add(missing.getFirst(), NOTHING.negate(), axis, NOTHING.negate());
    }
  }

  /** All actions that there can be. */
  Box everything() {
    return everything;
  }

  private boolean mayBeMissing(Axis.OfFact fact) {
    return !space.cells(space.number(fact), NOTHING).isEmpty();
  }

  /** Whether it stays open without this fact. Of items none may be left to look at. */
  private static boolean needs(Axis.Opaque axis, Axis.OfFact fact) {
    return switch (axis) {
      case Axis.OfTruth(Clause.Items items, var source) ->
          items.list().equals(new Operand.Fact(fact.name()));
      case Axis.OfTruth truth -> !(truth.clause() instanceof Clause.Verbatim);
      case Axis.OfResult r -> true;
      case Axis.OfOrder o -> true;
    };
  }

  /** Whether it is always decided when all facts are there: nothing is worked out that can fail. */
  private static boolean alwaysWorks(Axis.Opaque axis) {
    return axis instanceof Axis.OfTruth truth
        && (truth.clause() instanceof Clause.Mentions
            || truth.clause() instanceof Clause.Has
            || truth.clause() instanceof Clause.Hidden
            || truth.clause() instanceof Clause.FirstTime);
  }

  private void lengths(Axis.OfSize size) {
    if (size.fact().scale() != Axis.Scale.TEXT) {
      return;
    }
    for (Cell cell : space.cells(space.number(size.fact()))) {
      if (cell instanceof Cell.Exactly(String text)) {
        Cell length = cellOf(text.codePointCount(0, text.length()), size);
        add(size.fact(), cell::equals, size, length::equals);
        if (text.isEmpty()) {
          add(size, length::equals, size.fact(), c -> c.equals(cell) || NOTHING.test(c));
        }
      }
    }
  }

  /** The last cell that begins at the length or before. Zero always has a cell of its own. */
  private Cell cellOf(int length, Axis.OfSize size) {
    return space.cells(space.number(size)).stream()
        .takeWhile(cell -> begin(cell) <= length)
        .reduce((one, next) -> next)
        .orElseThrow();
  }

  private static long begin(Cell cell) {
    return ((BigDecimal) cell.one().orElseThrow()).longValueExact();
  }

  /** Both ways: who does not lie in {@code then} does not lie in {@code when}. */
  private void add(Axis one, Predicate<Cell> when, Axis other, Predicate<Cell> then) {
    int first = space.number(one);
    int second = space.number(other);
    link(first, space.cells(first, when), second, space.cells(second, then));
    link(second, space.cells(second, then.negate()), first, space.cells(first, when.negate()));
  }

  private void link(int one, BitSet when, int other, BitSet then) {
    if (!when.isEmpty()) {
      from.computeIfAbsent(one, a -> new ArrayList<>()).add(new Link(when, other, then));
    }
  }

  /** The smallest box known to hold all actions of this one; empty when there are none. */
  Optional<Box> narrowed(Box box) {
    Box narrow = box;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Optional<Box> next = once(narrow);
      if (next.isEmpty() || next.get().equals(narrow)) {
        return next;
      }
      narrow = next.get();
    }
    return Optional.of(narrow);
  }

  private Optional<Box> once(Box box) {
    Box narrow = box;
    for (Map.Entry<Integer, BitSet> side : box.sides().entrySet()) {
      for (Link link : from.getOrDefault(side.getKey(), List.of())) {
        if (Box.lies(side.getValue(), link.when())) {
          BitSet cells =
              (BitSet) narrow.sides().getOrDefault(link.to(), space.everyCell(link.to())).clone();
          cells.and(link.then());
          if (cells.isEmpty()) {
            return Optional.empty();
          }
          narrow =
              cells.equals(space.everyCell(link.to())) ? narrow : narrow.with(link.to(), cells);
        }
      }
    }
    return Optional.of(narrow);
  }
}
