package dev.lastword.evidence.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.Judged;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.threshold.ThresholdSweep.Answer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ThresholdSweepTest {

  private static final Aim AIM = new Aim(0.02, 0.05);
  private static final Judged ACTION = Judged.action();

  /** How many there are at a confidence, and how many of them are wrong. */
  private record At(String confidence, int count, int wrong) {}

  private static List<Observation> log(At... bands) {
    List<Observation> all = new ArrayList<>();
    for (At band : bands) {
      all.addAll(ACTION.confident(band.confidence()).times(band.count(), band.wrong()));
    }
    return all;
  }

  private static final List<Observation> WORKED =
      log(
          new At("0.9995", 60, 0),
          new At("0.995", 360, 1),
          new At("0.985", 280, 3),
          new At("0.975", 200, 4),
          new At("0.96", 400, 8),
          new At("0.91", 400, 14),
          new At("0.81", 300, 18));

  @Test
  void the_worked_example_of_the_method_ends_where_it_should() {
    ThresholdSweep sweep = ThresholdSweep.of(WORKED, AIM, Look.ONCE);
    assertThat(sweep.answer()).isEqualTo(Answer.PROVEN);
    assertThat(sweep.proven().orElseThrow().at()).isEqualByComparingTo("0.96");
    assertThat(sweep.steps().getLast().passed()).isFalse();
  }

  @Test
  void the_way_ends_at_the_first_point_that_does_not_pass() {
    ThresholdSweep sweep = ThresholdSweep.of(WORKED, AIM, Look.ONCE);
    assertThat(sweep.steps().stream().filter(step -> !step.passed())).hasSize(1);
  }

  @Test
  void it_starts_where_a_quarter_of_the_judged_ones_lie_above() {
    List<Observation> log = log(new At("0.9995", 200, 0), new At("0.97", 800, 0));
    assertThat(ThresholdSweep.of(log, AIM, Look.ONCE).steps().getFirst().at())
        .isEqualByComparingTo("0.97");
  }

  @Test
  void an_AI_that_is_wrong_where_it_is_surest_releases_nothing() {
    List<Observation> log = log(new At("0.9995", 400, 30), new At("0.9", 600, 0));
    ThresholdSweep sweep = ThresholdSweep.of(log, AIM, Look.ONCE);
    assertThat(sweep.answer()).isEqualTo(Answer.OVER_THE_LIMIT);
    assertThat(sweep.released()).isZero();
  }

  @Test
  void too_few_judgements_show_nothing_even_if_all_were_right() {
    List<Observation> log = log(new At("0.9995", 148, 0));
    assertThat(ThresholdSweep.of(log, AIM, Look.ONCE).answer()).isEqualTo(Answer.TOO_FEW);
    assertThat(ThresholdSweep.of(List.of(), AIM, Look.ONCE).answer()).isEqualTo(Answer.TOO_FEW);
    List<Observation> enough = log(new At("0.9995", 149, 0));
    assertThat(ThresholdSweep.of(enough, AIM, Look.ONCE).answer()).isEqualTo(Answer.PROVEN);
  }

  @Test
  void looking_every_day_takes_more_evidence_than_one_look() {
    List<Observation> log = log(new At("0.9995", 200, 0));
    assertThat(ThresholdSweep.of(log, AIM, Look.ONCE).answer()).isEqualTo(Answer.PROVEN);
    assertThat(ThresholdSweep.of(log, AIM, Look.ANY_TIME).answer()).isEqualTo(Answer.NOT_SHOWN);
  }

  @Test
  void an_AI_that_knows_few_confidences_is_asked_at_each_of_them() {
    List<Observation> log = log(new At("0.94", 300, 0), new At("0.41", 300, 90));
    ThresholdSweep sweep = ThresholdSweep.of(log, AIM, Look.ONCE);
    assertThat(sweep.steps().stream().map(Step::at))
        .containsExactly(new BigDecimal("0.94"), new BigDecimal("0.41"));
  }

  @Test
  void a_confidence_that_nobody_was_asked_about_is_never_let_through() {
    List<Observation> log = log(new At("0.95", 600, 0), new At("0.5", 400, 200));
    log.addAll(Collections.nCopies(30, ACTION.confident("0.7").judged()));
    for (int i = 0; i < 30; i++) {
      log.addAll(ACTION.confident("0.95" + (100 + i)).times(1, 0));
    }
    ThresholdSweep sweep = ThresholdSweep.of(log, AIM, Look.ONCE);
    assertThat(sweep.proven().orElseThrow().at()).isEqualByComparingTo("0.95");
  }

  @Test
  void a_slice_with_actions_that_nobody_could_be_asked_about_does_not_pass() {
    List<Observation> log = log(new At("0.9995", 1000, 0));
    log.addAll(ACTION.confident("0.9995").neverDrawn().times(11, 11));
    assertThat(ThresholdSweep.of(log, AIM, Look.ONCE).proven()).isEmpty();
  }

  @Property(tries = 200)
  void the_order_of_the_log_does_not_matter(@ForAll long seed) {
    List<Observation> shuffled = new ArrayList<>(WORKED);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(ThresholdSweep.of(shuffled, AIM, Look.ONCE))
        .isEqualTo(ThresholdSweep.of(WORKED, AIM, Look.ONCE));
  }

  @Property(tries = 200)
  void one_more_mistake_never_releases_more(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 999) int victim) {
    Random random = new Random(seed);
    List<Observation> log =
        new ArrayList<>(
            IntStream.range(0, 1000)
                .mapToObj(i ->
                    ACTION
                        .confident("0." + (300 + random.nextInt(700)))
                        .times(1, random.nextInt(100) == 0 ? 1 : 0)
                        .getFirst())
                .toList());
    double before = ThresholdSweep.of(log, AIM, Look.ONCE).released();
    String confidence = log.get(victim).confidence().orElseThrow().toPlainString();
    log.set(victim, ACTION.confident(confidence).times(1, 1).getFirst());
    assertThat(ThresholdSweep.of(log, AIM, Look.ONCE).released()).isLessThanOrEqualTo(before);
  }
}
