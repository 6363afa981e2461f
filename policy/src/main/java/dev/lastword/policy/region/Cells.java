package dev.lastword.policy.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Divides an axis at the values that conditions and limits name. Of whole numbers there are none
 * between 5 and 6, so no such cell is made.
 */
final class Cells {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private Cells() {}

  static List<Cell> of(Axis axis, Set<Object> marks) {
    List<Cell> cells = new ArrayList<>();
    switch (axis.scale()) {
      case TRUTH -> exactly(cells, List.of(true, false));
      case WHOLE -> whole(cells, numbers(marks));
      case DECIMAL -> decimal(cells, numbers(marks));
      case TEXT -> text(cells, marks);
      case PRESENCE -> cells.add(new Cell.Such(List.of()));
      case ORDER ->
          exactly(cells, List.of(BigDecimal.ONE.negate(), BigDecimal.ZERO, BigDecimal.ONE));
    }
    if (axis instanceof Axis.OfSize) {
      cells.removeIf(Cells::isNegative);
    }
    if (isSometimesNoNumber(axis)) {
      cells.add(new Cell.Exactly(Double.NaN));
    }
    if (axis.canBeNothing()) {
      cells.add(new Cell.Nothing());
    }
    return cells;
  }

  private static boolean isNegative(Cell cell) {
    return cell.one().filter(size -> ((BigDecimal) size).signum() < 0).isPresent();
  }

  private static boolean isSometimesNoNumber(Axis axis) {
    return switch (axis) {
      case Axis.OfResult result -> result.scale() == Axis.Scale.DECIMAL;
      case Axis.OfOrder order -> !order.isExact();
      case Axis other -> false;
    };
  }

  private static void exactly(List<Cell> cells, List<?> values) {
    values.forEach(value -> cells.add(new Cell.Exactly(value)));
  }

  private static NavigableSet<BigDecimal> numbers(Set<Object> marks) {
    NavigableSet<BigDecimal> numbers = new TreeSet<>();
    marks.forEach(mark -> numbers.add((BigDecimal) mark));
    return numbers.isEmpty() ? new TreeSet<>(Set.of(BigDecimal.ZERO)) : numbers;
  }

  /** Marks between whole numbers are replaced by the whole numbers around them. */
  private static void whole(List<Cell> cells, NavigableSet<BigDecimal> marks) {
    NavigableSet<BigDecimal> whole = new TreeSet<>();
    for (BigDecimal mark : marks) {
      whole.add(mark.setScale(0, RoundingMode.FLOOR));
      whole.add(mark.setScale(0, RoundingMode.CEILING));
    }
    cells.add(new Cell.Such(whole.first().subtract(BigDecimal.ONE)));
    for (BigDecimal mark : whole) {
      cells.add(new Cell.Exactly(mark));
      BigDecimal after = mark.add(BigDecimal.ONE);
      if (!whole.contains(after)) {
        cells.add(new Cell.Such(after));
      }
    }
  }

  private static void decimal(List<Cell> cells, NavigableSet<BigDecimal> marks) {
    cells.add(new Cell.Such(marks.first().subtract(BigDecimal.ONE)));
    for (BigDecimal mark : marks) {
      cells.add(new Cell.Exactly(mark));
      BigDecimal next = marks.higher(mark);
      BigDecimal after = next == null ? mark.add(BigDecimal.ONE) : mark.add(next).multiply(HALF);
      cells.add(new Cell.Such(after));
    }
  }

  private static void text(List<Cell> cells, Set<Object> marks) {
    exactly(cells, List.copyOf(marks));
    StringBuilder other = new StringBuilder("x");
    while (marks.contains(other.toString())) {
      other.append('x');
    }
    cells.add(new Cell.Such(other.toString()));
  }
}
