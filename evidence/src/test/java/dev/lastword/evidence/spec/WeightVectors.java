package dev.lastword.evidence.spec;

import dev.lastword.evidence.statistics.Coins;
import dev.lastword.evidence.statistics.Strata;
import dev.lastword.evidence.statistics.Tally;
import java.util.Map;
import java.util.function.Consumer;

/** {@code spec/evidence/weights.yaml}. */
final class WeightVectors {

  static final Map<String, Consumer<Row>> GROUPS =
      Map.of("strata", WeightVectors::strata, "coins", WeightVectors::coins);

  private WeightVectors() {}

  private static void strata(Row row) {
    Strata strata =
        new Strata(
            row.rows("strata").stream()
                .map(s -> new Strata.Stratum(s.count("actions"), s.tally()))
                .toList());
    Tally heap =
        strata.parts().stream().map(Strata.Stratum::drawn).reduce(Tally.NOTHING, Tally::plus);
    row.expect("wrong", strata.wrong());
    row.expect("rate", strata.rate());
    row.expect("standard_error", strata.standardError());
    row.expect("upper", strata.upper(row.number("risk")));
    row.expect("unweighted", heap.rate());
  }

  private static void coins(Row row) {
    Coins coins =
        new Coins(
            row.rows("groups").stream()
                .map(g -> new Coins.Group(g.number("chance"), tally(g)))
                .toList());
    row.expect("rate", coins.wrong() / row.number("actions"));
    row.expect("hajek", coins.rate());
    row.expect("standard_error", coins.standardError());
    row.expect("worth", coins.worth());
  }

  private static Tally tally(Row group) {
    int wrong = group.count("wrong");
    return new Tally(wrong, wrong + group.count("right"));
  }
}
