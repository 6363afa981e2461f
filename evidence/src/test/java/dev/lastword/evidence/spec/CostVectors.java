package dev.lastword.evidence.spec;

import dev.lastword.evidence.statistics.Costs;
import dev.lastword.evidence.statistics.Judged;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code spec/evidence/costs.yaml}. */
final class CostVectors {

  static final Map<String, Consumer<Row>> GROUPS =
      Map.of("chow", CostVectors::chow, "sweep", CostVectors::sweep);

  private CostVectors() {}

  private static void chow(Row row) {
    Costs costs = new Costs(row.number("wrong"), row.number("review"), row.number("missed"));
    row.expect("threshold", costs.threshold());
  }

  private static void sweep(Row row) {
    Costs costs = new Costs(row.number("wrong"), row.number("review"), 0);
    double atLeast = row.number("at_least");
    List<Judged> through =
        FortyActions.actions(false).stream().filter(a -> a.confidence() >= atLeast).toList();
    row.expectWhole("through", through.size());
    row.expectWhole("wrong_through", through.stream().filter(a -> !a.right()).count());
    row.expect("cost", costs.mean(FortyActions.actions(false), atLeast));
    row.expect("weighted_cost", costs.mean(FortyActions.actions(true), atLeast));
  }
}
