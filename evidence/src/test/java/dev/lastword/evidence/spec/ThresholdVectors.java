package dev.lastword.evidence.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.peers.AlphaSpending;
import dev.lastword.evidence.peers.RiskControl;
import dev.lastword.evidence.peers.Sgr;
import dev.lastword.evidence.statistics.Tally;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** {@code spec/evidence/thresholds.yaml}. */
final class ThresholdVectors {

  static final Map<String, Consumer<Row>> GROUPS =
      Map.of(
          "fixed-sequence", ThresholdVectors::fixedSequence,
          "sgr", ThresholdVectors::sgr,
          "risk-control", ThresholdVectors::riskControl);

  private ThresholdVectors() {}

  private static void fixedSequence(Row row) {
    List<Row> steps = row.rows("steps");
    double limit = row.number("limit");
    double risk = row.number("risk");
    int enough = new Aim(limit, risk).fewestReviewed();
    List<Tally> tallies = steps.stream().map(Row::tally).toList();
    int start = (int) tallies.stream().takeWhile(t -> t.reviewed() < enough).count();
    row.expectWhole("enough", enough);
    row.expect("even_share", AlphaSpending.even(risk, steps.size() - start));
    double selected = 1;
    boolean stopped = false;
    for (int i = 0; i < steps.size(); i++) {
      Row step = steps.get(i);
      step.expect("rate", tallies.get(i).rate());
      step.expect("chance", tallies.get(i).chanceAt(limit));
      step.expect("upper", tallies.get(i).upper(risk));
      boolean passes = tallies.get(i).chanceAt(limit) <= risk;
      String verdict =
          i < start ? "skipped" : stopped ? "untested" : passes ? "accepted" : "stopped";
      assertThat(verdict).isEqualTo(step.word("verdict"));
      stopped |= verdict.equals("stopped");
      double atLeast = step.number("at_least");
      selected = verdict.equals("accepted") ? atLeast : selected;
    }
    row.expect("selected", selected);
  }

  private static void sgr(Row row) {
    int labelled = row.count("labelled");
    row.expectWhole("steps", Sgr.steps(labelled));
    row.expect("upper", Sgr.upper(row.tally(), labelled, row.number("risk")));
  }

  private static void riskControl(Row row) {
    double rate = RiskControl.rate(row.count("harm"), row.count("all"));
    row.expect("rate", rate);
    row.expectFlag("feasible", rate <= row.number("limit"));
  }
}
