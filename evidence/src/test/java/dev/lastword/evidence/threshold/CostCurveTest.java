package dev.lastword.evidence.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lastword.evidence.Judged;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.statistics.Costs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostCurveTest {

  private static final Judged ACTION = Judged.action();

  private static List<Observation> log() {
    List<Observation> all = new ArrayList<>(ACTION.confident("0.95").times(100, 1));
    all.addAll(ACTION.confident("0.7").times(100, 20));
    return all;
  }

  @Test
  void the_cheapest_threshold_weighs_wrong_actions_against_reviews() {
    CostCurve curve = CostCurve.of(log(), new Costs(100, 4, 0)).orElseThrow();
    assertThat(curve.reviewingAll()).isEqualTo(4);
    assertThat(curve.cheapest().orElseThrow().at()).isEqualByComparingTo("0.95");
    assertThat(curve.cheapest().orElseThrow().mean()).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void where_mistakes_are_dear_reviewing_everything_is_cheapest() {
    assertThat(CostCurve.of(log(), new Costs(1_000, 4, 0)).orElseThrow().cheapest()).isEmpty();
  }

  @Test
  void a_label_that_was_rare_counts_for_all_those_it_stands_for() {
    List<Observation> all = new ArrayList<>(ACTION.confident("0.95").times(10, 0));
    all.addAll(ACTION.confident("0.95").drawnWith(0.01).times(1, 1));
    CostCurve curve = CostCurve.of(all, new Costs(100, 4, 0)).orElseThrow();
    assertThat(curve.points().getFirst().mean()).isCloseTo(100.0 * 100 / 110, within(1e-9));
  }

  @Test
  void of_nothing_there_is_no_curve() {
    assertThat(CostCurve.of(List.of(), new Costs(100, 4, 0))).isEmpty();
  }
}
