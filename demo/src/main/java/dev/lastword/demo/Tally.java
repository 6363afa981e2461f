package dev.lastword.demo;

import dev.lastword.demo.Told.Mark;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** How the day went, in numbers. */
final class Tally {

  private final Map<Mark, Integer> told = new EnumMap<>(Mark.class);

  void count(Told line) {
    told.merge(line.mark(), 1, Integer::sum);
  }

  /** What the AIs asked and what they were answered. */
  String asked() {
    int held = of(Mark.HELD, Mark.URGENT, Mark.HELD_ANEW);
    int whole = held + of(Mark.PROCEEDS, Mark.HELD_ALREADY, Mark.REFUSED, Mark.INVALID);
    return "The AIs asked %d times: %d proceeded alone, %d were held, %d held already, %d refused, %d invalid."
        .formatted(
            whole,
            of(Mark.PROCEEDS),
            held,
            of(Mark.HELD_ALREADY),
            of(Mark.REFUSED),
            of(Mark.INVALID));
  }

  /** What people answered. */
  String answered() {
    return "People answered %d times: %d approved, %d amended, %d rejected, %d taken over."
        .formatted(
            of(Mark.APPROVED, Mark.AMENDED, Mark.REJECTED, Mark.TAKEN_OVER),
            of(Mark.APPROVED),
            of(Mark.AMENDED),
            of(Mark.REJECTED),
            of(Mark.TAKEN_OVER));
  }

  private int of(Mark... marks) {
    return Stream.of(marks).mapToInt(mark -> told.getOrDefault(mark, 0)).sum();
  }
}
