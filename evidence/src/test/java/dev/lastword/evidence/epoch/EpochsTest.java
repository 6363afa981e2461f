package dev.lastword.evidence.epoch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.Judged;
import dev.lastword.evidence.epoch.Epoch.Cause;
import dev.lastword.evidence.label.Judgement;
import dev.lastword.evidence.label.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EpochsTest {

  private static final Judged ACTION = Judged.action();
  private static final Observation SILENT = ACTION.silent().judged(Judgement.RIGHT);

  /** Actions whose confidences are drawn evenly and then bent. */
  private static List<Observation> confidences(int count, long seed, DoubleUnaryOperator bent) {
    Random random = new Random(seed);
    List<Observation> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String confidence =
          String.format(Locale.ROOT, "%.5f", bent.applyAsDouble(random.nextDouble()));
      all.add(ACTION.confident(confidence).judged(Judgement.RIGHT));
    }
    return all;
  }

  private static List<Observation> then(List<Observation> first, List<Observation> second) {
    List<Observation> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  @Test
  void one_action_of_another_AI_begins_an_epoch() {
    List<Observation> all = then(ACTION.times(900, 3), ACTION.of("coder-2").times(1, 0));
    List<Epoch> epochs = Epochs.of(all, Map.of());
    assertThat(epochs).hasSize(2);
    assertThat(epochs.getLast().cause()).isEqualTo(Cause.NEW_MODEL);
    assertThat(epochs.getLast().observations()).hasSize(1);
  }

  @Test
  void an_AI_that_comes_back_does_not_bring_its_evidence_back() {
    List<Observation> all =
        then(then(ACTION.times(10, 0), ACTION.of("coder-2").times(5, 0)), ACTION.times(2, 0));
    assertThat(Epochs.of(all, Map.of()).getLast().observations()).hasSize(2);
  }

  @Test
  void a_policy_that_asks_the_same_does_not_end_an_epoch_and_one_that_asks_something_else_does() {
    List<Observation> all = then(ACTION.under("p1").times(10, 0), ACTION.under("p2").times(10, 0));
    assertThat(Epochs.of(all, Map.of("p1", "codes", "p2", "codes"))).hasSize(1);
    List<Epoch> two = Epochs.of(all, Map.of("p1", "codes", "p2", "codes and vendors"));
    assertThat(two.getLast().cause()).isEqualTo(Cause.NEW_MEANING);
  }

  @Test
  void an_AI_that_becomes_surer_of_itself_begins_an_epoch() {
    List<Observation> all = then(confidences(1_500, 1, x -> x), confidences(1_500, 2, Math::sqrt));
    List<Epoch> epochs = Epochs.of(all, Map.of());
    assertThat(epochs).hasSize(2);
    assertThat(epochs.getLast().cause()).isEqualTo(Cause.CONFIDENCE_MOVED);
    assertThat(epochs.getLast().observations()).hasSize(1_500);
  }

  @Test
  void an_AI_that_says_no_confidence_any_more_begins_an_epoch() {
    List<Observation> all = then(confidences(500, 1, x -> x), Collections.nCopies(500, SILENT));
    assertThat(Epochs.of(all, Map.of())).hasSize(2);
  }

  @Test
  void an_AI_that_stays_as_it_is_keeps_its_epoch() {
    long kept =
        IntStream.range(0, 100)
            .filter(seed -> Epochs.of(confidences(5_000, seed, x -> x), Map.of()).size() == 1)
            .count();
    assertThat(kept).isGreaterThanOrEqualTo(97);
  }

  @Test
  void what_was_risked_before_the_record_begins_stays_risked() {
    assertThat(Epochs.of(ACTION.times(3, 0), Map.of(), 2).getFirst().number()).isEqualTo(3);
  }

  @Test
  void the_risks_of_all_epochs_add_up_to_the_whole() {
    Aim whole = new Aim(0.02, 0.05);
    List<Observation> one = ACTION.times(1, 0);
    double sum =
        IntStream.rangeClosed(1, 100_000)
            .mapToDouble(k -> new Epoch(k, Cause.FIRST, one).share(whole).risk())
            .sum();
    assertThat(sum).isLessThan(0.05).isCloseTo(0.05, within(1e-6));
  }
}
