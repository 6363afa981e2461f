package dev.lastword.evidence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What the statistics say when there is nothing, or all, to go by. */
class EdgesTest {

  @Test
  void a_lot_that_was_reviewed_as_a_whole_has_no_more_wrong_ones_than_were_found() {
    assertThat(new Lot(20, new Tally(3, 20)).mostWrong(0.05)).isEqualTo(3);
    assertThat(new Lot(20, Tally.NOTHING).upper(0.05)).isEqualTo(1);
    assertThat(new Lot(0, Tally.NOTHING).upper(0.05)).isEqualTo(0);
  }

  @Test
  void too_few_reviews_never_pass() {
    assertThat(SampleSizes.mostWrong(100, 0.02, 0.05)).isEqualTo(OptionalInt.empty());
    assertThat(SampleSizes.chanceToPass(100, 0.02, 0.05, 0)).isEqualTo(0);
    assertThat(NoveltyCut.of(100, 0.02, 0.05)).isEqualTo(new NoveltyCut(100, 0));
  }

  @Test
  void no_number_of_reviews_is_evidence_of_what_is_not_so() {
    assertThat(SampleSizes.reviewsUntilEvidence(0.02, 0.05, 0.02)).isEqualTo(OptionalLong.empty());
    assertThat(SampleSizes.reviewsUntilEvidence(0.02, 0.05, 0.03)).isEqualTo(OptionalLong.empty());
  }

  @Test
  void three_wrong_of_412_will_be_evidence_after_about_three_hundred_more() {
    Tally soFar = new Tally(3, 412);
    assertThat(Math.exp(soFar.logEvidence(0.02))).isCloseTo(4.9, within(0.05));
    assertThat(SampleSizes.reviewsUntilEvidence(0.02, 0.05, soFar.rate()))
        .isEqualTo(OptionalLong.of(719));
  }

  @Test
  void a_part_without_reviews_has_no_rate() {
    assertThatThrownBy(() -> new Strata.Stratum(50, Tally.NOTHING))
        .isInstanceOf(IllegalArgumentException.class);
    Strata one = new Strata(List.of(new Strata.Stratum(50, new Tally(0, 1))));
    assertThat(one.standardError()).isInfinite();
  }

  @Test
  void coins_without_reviews_say_nothing() {
    Coins none = new Coins(List.of(new Coins.Group(0.05, Tally.NOTHING)));
    assertThat(List.of(none.rate(), none.standardError(), none.worth())).containsOnly(0.0);
  }

  @Test
  void the_shares_of_all_epochs_stay_below_the_risk() {
    double sum = 0;
    for (int k = 1; k <= 10_000; k++) {
      sum += EpochRisk.of(0.05, k);
    }
    assertThat(sum).isLessThan(0.05).isCloseTo(0.05, within(1e-5));
  }

  @Test
  void blocks_rise_and_hold_every_action() {
    List<Judged> actions =
        List.of(
            new Judged(0.9, true, 1),
            new Judged(0.5, true, 1),
            new Judged(0.7, false, 2),
            new Judged(0.7, true, 1));
    assertThat(Isotonic.of(actions).blocks())
        .containsExactly(
            new Isotonic.Block(0.5, 0.7, 3, 4, 0.5), new Isotonic.Block(0.9, 0.9, 1, 1, 1));
    assertThat(Isotonic.of(actions).at(0.8)).isEqualTo(0.5);
    assertThat(Isotonic.of(actions).at(0.1)).isEqualTo(0.5);
  }

  @Test
  void without_seeded_mistakes_nothing_is_known_of_what_reviewers_miss() {
    CatchRate none = new CatchRate(0, 0);
    assertThat(none.lowered(0.02, 0.01)).isEqualTo(0);
    assertThat(none.upper(new Tally(0, 1000), 0.05)).isEqualTo(1);
    assertThat(none.corrected(new Tally(1, 1000), 1)).isEqualTo(1);
  }

  @Test
  void groups_in_which_nothing_was_wrong_are_the_same() {
    Change change = new Change(new Tally(0, 50), new Tally(0, 80));
    assertThat(change.chanceOfDifference()).isEqualTo(1);
    assertThat(change.chanceOfIncrease()).isEqualTo(1);
  }
}
