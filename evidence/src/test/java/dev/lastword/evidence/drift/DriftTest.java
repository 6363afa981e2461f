package dev.lastword.evidence.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.Judged;
import dev.lastword.evidence.label.Judgement;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.statistics.PointsCusum;
import dev.lastword.evidence.statistics.Tally;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DriftTest {

  private static final Aim AIM = new Aim(0.02, 0.05);
  private static final BigDecimal THRESHOLD = new BigDecimal("0.9");
  private static final Judged ACTION = Judged.action();

  private static Drift drift(List<Observation> observations) {
    return Drift.of(observations, AIM, THRESHOLD, Set.of("new-vendor"));
  }

  @Test
  void actions_are_counted_by_the_week_and_a_week_without_any_is_there_too() {
    List<Observation> all =
        List.of(
            ACTION.judged(Judgement.RIGHT),
            ACTION.heldBy("new-vendor", "high-amount").judged(Judgement.WRONG),
            ACTION.confident("0.5").later(Duration.ofDays(14)).judged(Judgement.WRONG));
    List<Week> weeks = drift(all).weeks();
    assertThat(weeks).extracting(Week::actions).containsExactly(2, 0, 1);
    assertThat(weeks.getFirst().newShare()).isEqualTo(0.5);
    assertThat(weeks.getFirst().sure()).isEqualTo(new Tally(1, 2));
    assertThat(weeks.getLast().sure()).isEqualTo(Tally.NOTHING);
    assertThat(weeks.getLast().judged()).isEqualTo(new Tally(1, 1));
  }

  @Test
  void points_go_up_with_the_wrong_ones_and_down_with_the_right_ones() {
    Drift drift = drift(ACTION.times(20, 2));
    PointsCusum alarm = drift.alarm();
    assertThat(alarm.cycle()).isEqualTo(27);
    assertThat(drift.weeks().getFirst().points()).isEqualTo(2 * 26 - 18);
  }

  @Test
  void an_AI_that_goes_wrong_sets_off_the_alarm() {
    List<Observation> all = new ArrayList<>(ACTION.times(300, 0));
    assertThat(drift(all).weeks()).allMatch(week -> week.alarms() == 0);
    for (int i = 0; i < 40; i++) {
      all.add(ACTION.later(Duration.ofHours(300 + i)).judged(Judgement.WRONG));
    }
    assertThat(drift(all).weeks()).anyMatch(week -> week.alarms() > 0);
  }

  @Test
  void the_more_is_judged_the_sooner_it_is_noticed() {
    double few = drift(ACTION.times(30, 0)).weeksToNotice(0.06);
    double many = drift(ACTION.times(168, 0)).weeksToNotice(0.06);
    assertThat(many).isLessThan(few);
    assertThat(drift(List.of(ACTION.judged())).weeksToNotice(0.06)).isInfinite();
  }
}
