package dev.lastword.evidence.offline;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.epoch.Epoch;
import dev.lastword.evidence.epoch.Epochs;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.threshold.Look;
import dev.lastword.evidence.threshold.ThresholdSweep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a log says about a threshold: what holds now, and what held before and is void.
 *
 * @param current of the last epoch
 * @param before of the epochs before, in the order of time
 */
public record LogSweep(EpochSweep current, List<EpochSweep> before) {

  public LogSweep {
    before = List.copyOf(before);
  }

  /** The same, of judged actions drawn by chance. */
  public static LogSweep of(List<Observation> observations, Aim aim, Look look, Sample sample) {
    return of(Epochs.of(observations, Map.of()), aim, look, Optional.of(sample));
  }

  /**
   * Sweeps each epoch on its own: what was shown of one AI says nothing of the next.
   *
   * @param observations in the order of time; at least one
   */
  public static LogSweep of(List<Observation> observations, Aim aim, Look look) {
    return of(Epochs.of(observations, Map.of()), aim, look, Optional.empty());
  }

  private static LogSweep of(List<Epoch> epochs, Aim aim, Look look, Optional<Sample> sample) {
    List<EpochSweep> all =
        epochs.stream()
            .map(epoch ->
                sample
                    .map(s -> new Epoch(epoch.number(), epoch.cause(), s.of(epoch.observations())))
                    .orElse(epoch))
            .map(e -> new EpochSweep(e, ThresholdSweep.of(e.observations(), aim, look)))
            .toList();
    return new LogSweep(all.getLast(), all.subList(0, all.size() - 1));
  }

  /** Epochs in which a threshold was shown that does not hold any more. */
  public List<EpochSweep> voided() {
    return before.stream().filter(epoch -> epoch.sweep().proven().isPresent()).toList();
  }
}
