package dev.lastword.policy.region;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All actions, as far as the formulas at hand tell them apart. First all formulas are made, which
 * mark the axes; from the first box on nothing more is marked. Not thread-safe.
 */
public final class Space {

  private final Map<Axis, Integer> numbers = new HashMap<>();
  private final List<Axis> axes = new ArrayList<>();
  private final Map<Axis, Set<Object>> marks = new LinkedHashMap<>();
  private final Map<Axis, Predicate<Cell>> limits = new HashMap<>();
  private final List<List<Cell>> cells = new ArrayList<>();
  private final List<BitSet> everyCell = new ArrayList<>();

  /** Says at which values formulas divide an axis. Returns the axis. */
  <A extends Axis> A mark(A axis, Collection<?> values) {
    if (!cells.isEmpty()) {
      throw new IllegalStateException("boxes were made already");
    }
    if (numbers.putIfAbsent(axis, axes.size()) == null) {
      axes.add(axis);
    }
    marks.computeIfAbsent(axis, a -> new LinkedHashSet<>()).addAll(values);
    return axis;
  }

  <A extends Axis> A mark(A axis) {
    return mark(axis, List.of());
  }

  /** Leaves out every cell of an axis that no call for it wants. */
  void limit(Axis axis, Predicate<Cell> wanted) {
    limits.merge(axis, wanted, Predicate::or);
  }

  /** The axes by number. */
  List<Axis> axes() {
    return axes;
  }

  int number(Axis axis) {
    Integer number = numbers.get(axis);
    if (number == null) {
      throw new IllegalArgumentException("nobody marked " + axis);
    }
    return number;
  }

  /** The cells of an axis. */
  List<Cell> cells(int axis) {
    divide();
    return cells.get(axis);
  }

  /** All cells of an axis that matter. Not to be changed. */
  BitSet everyCell(int axis) {
    divide();
    return everyCell.get(axis);
  }

  /** The cells of an axis that matter and are such. */
  BitSet cells(int axis, Predicate<Cell> such) {
    BitSet found = (BitSet) everyCell(axis).clone();
    List<Cell> all = cells.get(axis);
    found.stream().filter(i -> !such.test(all.get(i))).forEach(found::clear);
    return found;
  }

  /** In which cells a box lies. Opaque axes and sizes on which it lies anywhere are left out. */
  public Map<Axis, List<Cell>> inside(Box box) {
    Map<Axis, List<Cell>> inside = new LinkedHashMap<>();
    for (int i = 0; i < axes.size(); i++) {
      List<Cell> all = cells(i);
      BitSet in = box.sides().getOrDefault(i, everyCell(i));
      if (box.sides().containsKey(i) || axes.get(i).isSent()) {
        inside.put(axes.get(i), in.stream().mapToObj(all::get).toList());
      }
    }
    return inside;
  }

  private void divide() {
    for (Axis axis : axes.subList(cells.size(), axes.size())) {
      List<Cell> all = Cells.of(axis, marks.getOrDefault(axis, Set.of()));
      BitSet every = new BitSet();
      Predicate<Cell> wanted = limits.getOrDefault(axis, cell -> true);
      for (int i = 0; i < all.size(); i++) {
        every.set(i, wanted.test(all.get(i)));
      }
      cells.add(all);
      everyCell.add(every);
    }
  }
}
