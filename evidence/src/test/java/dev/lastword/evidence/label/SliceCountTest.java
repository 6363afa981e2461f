package dev.lastword.evidence.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.evidence.Judged;
import dev.lastword.evidence.statistics.Bets;
import dev.lastword.evidence.statistics.Tally;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SliceCountTest {

  private static final Judged ACTION = Judged.action();

  private static List<Observation> with(List<Observation> all, Observation... more) {
    List<Observation> joined = new ArrayList<>(all);
    joined.addAll(List.of(more));
    return joined;
  }

  @Test
  void few_missing_answers_are_left_out_and_many_count_as_wrong() {
    SliceCount few = SliceCount.of(with(ACTION.times(99, 0), ACTION.judged(Judgement.CANNOT_SAY)));
    assertThat(few.gated()).isEqualTo(new Tally(0, 99));
    assertThat(few.worst()).isEqualTo(new Tally(1, 100));
    SliceCount many = SliceCount.of(with(ACTION.times(98, 0), ACTION.judged(Judgement.UNANSWERED)));
    assertThat(many.gated()).isEqualTo(new Tally(1, 99));
  }

  @Test
  void of_a_vendors_many_invoices_the_first_one_counts() {
    List<Observation> batch = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      batch.add(ACTION.from("Birch Paper").later(Duration.ofMinutes(i)).judged(Judgement.RIGHT));
    }
    SliceCount count = SliceCount.of(batch);
    assertThat(count.answered()).isEqualTo(new Tally(0, 1));
    assertThat(count.leftOut()).isEqualTo(Map.of(Finding.Why.SAME_CLUSTER, 199));
  }

  @Test
  void labels_with_unequal_chances_are_weighed_within_each_policy() {
    List<Observation> all = new ArrayList<>(ACTION.drawnWith(1).times(30, 2));
    all.addAll(ACTION.drawnWith(0.05).times(10, 1));
    all.addAll(ACTION.under("p2").drawnWith(1).times(5, 0));
    SliceCount count = SliceCount.of(all);
    assertThat(count.isEvenlyReviewed()).isFalse();
    assertThat(count.groups())
        .containsExactly(
            new Bets.Group(1, 9, 1), new Bets.Group(0.05, 28, 2), new Bets.Group(1, 5, 0));
  }

  @Test
  void of_actions_that_nobody_could_have_been_asked_about_nothing_is_known() {
    SliceCount count = SliceCount.of(with(ACTION.times(50, 0), ACTION.neverDrawn().judged()));
    assertThat(count.neverReviewed()).isEqualTo(1);
    assertThat(count.isBlind()).isTrue();
  }

  @Test
  void complaints_about_them_do_not_make_them_known() {
    SliceCount count =
        SliceCount.of(with(ACTION.times(50, 0), ACTION.neverDrawn().judged(Judgement.WRONG)));
    assertThat(count.isBlind()).isTrue();
    assertThat(count.answered()).isEqualTo(new Tally(0, 50));
  }
}
