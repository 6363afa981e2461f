package dev.lastword.policy.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All actions that lie in some cells of some axes, wherever they lie on the others. Never empty.
 */
public final class Box {

  /** All actions. */
  static final Box EVERYTHING = new Box(new TreeMap<>());

  private final SortedMap<Integer, BitSet> sides;

  private Box(SortedMap<Integer, BitSet> sides) {
    this.sides = sides;
  }

  /** The axes on which the box is less than everything, with its cells. Not to be changed. */
  SortedMap<Integer, BitSet> sides() {
    return sides;
  }

  /** The same with other cells on one axis, at least one. */
  Box with(int axis, BitSet cells) {
    SortedMap<Integer, BitSet> changed = new TreeMap<>(sides);
    changed.put(axis, cells);
    return new Box(changed);
  }

  boolean meets(Box other) {
    for (Map.Entry<Integer, BitSet> side : other.sides.entrySet()) {
      BitSet mine = sides.get(side.getKey());
      if (mine != null && !mine.intersects(side.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** What lies in both, which meet. */
  Box and(Box other) {
    SortedMap<Integer, BitSet> both = new TreeMap<>(sides);
    other.sides.forEach((axis, cells) -> both.merge(axis, cells, Box::and));
    return new Box(both);
  }

  private static BitSet and(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both;
  }

  /** True when all of the one are among the other. */
  static boolean lies(BitSet some, BitSet all) {
    return without(some, all).isEmpty();
  }

  private static BitSet without(BitSet one, BitSet other) {
    BitSet rest = (BitSet) one.clone();
    rest.andNot(other);
    return rest;
  }

  boolean contains(Box other) {
    for (Map.Entry<Integer, BitSet> side : sides.entrySet()) {
      BitSet theirs = other.sides.get(side.getKey());
      if (theirs == null || !lies(theirs, side.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** One box of both together; empty when that would be no box, or nobody can tell at once. */
  Optional<Box> joined(Box other) {
    if (!sides.keySet().equals(other.sides.keySet())) {
      return Optional.empty();
    }
    Optional<Box> joined = Optional.empty();
    for (Map.Entry<Integer, BitSet> side : sides.entrySet()) {
      BitSet theirs = other.sides.getOrDefault(side.getKey(), side.getValue());
      if (!theirs.equals(side.getValue())) {
        if (joined.isPresent()) {
          return Optional.empty();
        }
        BitSet together = (BitSet) theirs.clone();
        together.or(side.getValue());
        joined = Optional.of(with(side.getKey(), together));
      }
    }
    return joined;
  }

  /** What lies in this box and not in the other, in boxes that do not meet. */
  List<Box> minus(Box other, Space space) {
    List<Box> pieces = new ArrayList<>();
    Box rest = this;
    for (Map.Entry<Integer, BitSet> side : other.sides.entrySet()) {
      int axis = side.getKey();
      BitSet mine = rest.sides.getOrDefault(axis, space.everyCell(axis));
      BitSet outside = without(mine, side.getValue());
      if (!outside.isEmpty()) {
        pieces.add(rest.with(axis, outside));
        rest = rest.with(axis, and(mine, side.getValue()));
      }
    }
    return pieces;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Box box && box.sides.equals(sides);
  }

  @Override
  public int hashCode() {
    return sides.hashCode();
  }

  @Override
  public String toString() {
    return sides.toString();
  }
}
