package dev.lastword.evidence.log;

import java.util.Optional;

/** How a decision is found to be right or wrong. */
sealed interface Rightness {

  /** A column of the truth says it. */
  record Column(String name) implements Rightness {}

  /** What was decided is compared with the answer that the truth gives. */
  record Compared() implements Rightness {}

  default Optional<Boolean> of(Decisions.Decision decision, Truths truths) {
    return switch (this) {
      case Column column -> truths.right(decision.subject(), column.name());
      case Compared c -> truths.answer(decision.subject()).map(decision.answers()::contains);
    };
  }

  /** In words, behind "right means that". */
  default String words() {
    return switch (this) {
      case Column column -> "`%s` is true in the truth".formatted(column.name());
      case Compared c -> "what was decided is the `%s` of the truth".formatted(Truths.ANSWER);
    };
  }
}
