package dev.lastword.policy.region;

import java.util.List;

/** A condition, taken apart into questions about one axis each. Equal formulas say the same. */
public sealed interface Formula {

  /** All of these. */
  record All(List<Formula> parts) implements Formula {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** At least one of these. */
  record Any(List<Formula> parts) implements Formula {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** Not this. */
  record Not(Formula formula) implements Formula {}

  /** The same for every action. */
  record Fixed(Answer answer) implements Formula {}

  /** Whether the value on an axis passes a test. */
  record Leaf(Axis axis, Test test, Answer ifNothing) implements Formula {
    Answer of(Cell cell) {
      return switch (cell) {
        case Cell.Nothing n -> ifNothing;
        case Cell.Exactly exactly -> Answer.of(test.passes(exactly.value()));
        case Cell.Such such -> Answer.of(test.passes(such.sample()));
      };
    }
  }

  /** The one thing when a fact was sent, the other when it was not. */
  record Sent(Axis.OfFact fact, Formula sent, Formula absent) implements Formula {}

  static Formula fixed(boolean yes) {
    return new Fixed(Answer.of(yes));
  }
}
