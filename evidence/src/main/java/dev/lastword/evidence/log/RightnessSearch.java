package dev.lastword.evidence.log;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out how a decision is found to be right. Of several columns it is the one that agrees
 * everywhere with the answer that the truth gives; the answer itself when they all do.
 */
final class RightnessSearch {

  private final Rightness.Compared compared = new Rightness.Compared();
  private final Truths truths;
  private final Set<String> agreeing;
  private boolean comparable;

  RightnessSearch(Truths truths) {
    this.truths = truths;
    agreeing = new LinkedHashSet<>(truths.rightColumns());
  }

  void add(Decisions.Decision decision) {
    Optional<Boolean> answered = compared.of(decision, truths);
    comparable |= answered.orElse(false);
    if (answered.isPresent()) {
      agreeing.removeIf(column ->
          truths
              .right(decision.subject(), column)
              .filter(r -> !answered.get().equals(r))
              .isPresent());
    }
  }

  /**
   * What was found out.
   *
   * @throws UnclearTruthException when nothing tells
   */
  Rightness found() {
    List<String> columns = List.copyOf(truths.rightColumns());
    if (columns.size() == 1) {
      return new Rightness.Column(columns.getFirst());
    }
    boolean told = comparable && (columns.isEmpty() || !agreeing.isEmpty());
    if (!told) {
      throw new UnclearTruthException(columns);
    }
    return agreeing.size() == 1 ? new Rightness.Column(agreeing.iterator().next()) : compared;
  }
}
