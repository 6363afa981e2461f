package dev.lastword.evidence.spec;

import dev.lastword.evidence.peers.ChiSquare;
import dev.lastword.evidence.statistics.Change;
import java.util.Map;
import java.util.function.Consumer;

/** {@code spec/evidence/changes.yaml}. */
final class ChangeVectors {

  static final Map<String, Consumer<Row>> GROUPS =
      Map.of("fisher", ChangeVectors::fisher, "chi-square", ChangeVectors::chiSquare);

  private ChangeVectors() {}

  private static void fisher(Row row) {
    Change change = new Change(row.row("old").tally(), row.row("new").tally());
    row.expect("different", change.chanceOfDifference());
    row.expect("worse", change.chanceOfIncrease());
  }

  private static void chiSquare(Row row) {
    double statistic = ChiSquare.statistic(row.row("old").tally(), row.row("new").tally());
    row.expect("statistic", statistic);
    row.expect("p", ChiSquare.chance(statistic));
  }
}
