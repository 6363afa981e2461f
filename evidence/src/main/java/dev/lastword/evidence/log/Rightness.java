package dev.lastword.evidence.log;

import java.util.List;
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

  /**
   * Finds out how. Of several columns it is the one that agrees everywhere with the answer given;
   * the answer itself when they all do.
   *
   * @throws UnclearTruthException when that is no column
   */
  static Rightness of(List<Decisions.Decision> decisions, Truths truths) {
    List<String> columns = List.copyOf(truths.rightColumns());
    if (columns.size() == 1) {
      return new Column(columns.getFirst());
    }
    Compared compared = new Compared();
    boolean comparable = decisions.stream().anyMatch(d -> compared.of(d, truths).orElse(false));
    if (columns.isEmpty()) {
      if (comparable) {
        return compared;
      }
      throw new UnclearTruthException(columns);
    }
    List<String> agreeing =
        columns.stream()
            .filter(name -> comparable && agree(new Column(name), compared, decisions, truths))
            .toList();
    if (agreeing.isEmpty()) {
      throw new UnclearTruthException(columns);
    }
    return agreeing.size() == 1 ? new Column(agreeing.getFirst()) : compared;
  }

  private static boolean agree(
      Rightness one, Rightness other, List<Decisions.Decision> decisions, Truths truths) {
    return decisions.stream()
        .allMatch(decision -> {
          Optional<Boolean> said = one.of(decision, truths);
          Optional<Boolean> compared = other.of(decision, truths);
          return said.isEmpty() || compared.isEmpty() || said.equals(compared);
        });
  }
}
