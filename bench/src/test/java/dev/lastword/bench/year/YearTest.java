package dev.lastword.bench.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Few years, for the order of the recipes; many are in docs/year.md. */
class YearTest {

  private static final int YEARS = 100;
  private static final Scene STEADY = Scene.steady("steady", 4_000, 1);
  private static final Scene MISSING = Scene.steady("people miss 30 %", 4_000, 0.7);

  @Test
  void the_world_has_the_figures_it_was_built_for() {
    assertThat(wrong(World.steady())).isEqualTo(0.0472, within(0.0001));
    assertThat(wrong(World.worseAi())).isEqualTo(0.128, within(0.0005));
    assertThat(Ai.USUAL.meanConfidence()).isEqualTo(0.982, within(0.0005));
    assertThat(couldPass(World.steady())).isEqualTo(0.72, within(0.01));
  }

  @Test
  void new_inputs_stay_a_world() {
    World later = World.newNovelInputs();
    double all = Arrays.stream(Family.values()).mapToDouble(f -> later.share(f, Bands.ALL)).sum();
    assertThat(all).isEqualTo(1, within(1e-4));
    assertThat(wrong(later)).isEqualTo(0.88 * 0.04 + 0.12 * 0.4, within(0.0003));
  }

  @Test
  void the_share_of_wrong_ones_breaks_its_promise_nearly_every_year() {
    assertThat(broken(STEADY, Recipe.A)).isGreaterThan(0.9);
  }

  @Test
  void a_bound_looked_at_each_month_breaks_it_in_some_years() {
    assertThat(broken(STEADY, Recipe.B)).isBetween(0.15, 0.40);
  }

  @Test
  void one_planned_look_keeps_it() {
    assertThat(broken(STEADY, Recipe.L1S)).isLessThanOrEqualTo(0.03);
  }

  @Test
  void evidence_each_month_keeps_it() {
    assertThat(broken(STEADY, Recipe.P)).isLessThanOrEqualTo(0.03);
  }

  @Test
  void people_who_miss_wrong_outputs_break_it_and_seeded_cases_repair_it() {
    assertThat(broken(MISSING, Recipe.P)).isGreaterThan(0.15);
    assertThat(broken(MISSING, Recipe.P.seeded())).isLessThanOrEqualTo(0.03);
  }

  @Test
  void the_same_number_gives_the_same_years() {
    Outcome once = YearTable.play(STEADY, Recipe.P, 3);
    Outcome again = YearTable.play(STEADY, Recipe.P, 3);
    assertThat(again).usingRecursiveComparison().isEqualTo(once);
  }

  private static double broken(Scene scene, Recipe recipe) {
    Outcome sum = YearTable.play(scene, recipe, YEARS);
    return sum.aYear(sum.broken);
  }

  private static double wrong(World world) {
    return Arrays.stream(Family.values()).mapToDouble(f -> world.wrong(f, Bands.ALL)).sum();
  }

  private static double couldPass(World world) {
    double limit = Promise.SIGNED.limit();
    return Arrays.stream(Family.values())
        .mapToDouble(f -> world.share(f, world.best(f, limit)))
        .sum();
  }
}
