package dev.lastword.evidence.epoch;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.statistics.EpochRisk;
import java.time.Instant;
import java.util.List;

/**
 * A stretch of time in which one AI meant the same by its confidence. Evidence never reaches across
 * its borders.
 *
 * @param number from 1
 * @param cause why the one before ended
 * @param observations in the order of time; at least one
 */
public record Epoch(int number, Cause cause, List<Observation> observations) {

  /** Why an epoch began. */
  public enum Cause {
    /** It is the first. */
    FIRST("the first actions came"),
    NEW_MODEL("another AI took over"),
    NEW_MEANING("the policy changed what is asked of the AI"),
    CONFIDENCE_MOVED("the AI began to give other confidences than before");

    private final String words;

    Cause(String words) {
      this.words = words;
    }

    /** Behind "since": "another AI took over". */
    public String words() {
      return words;
    }
  }

  public Epoch {
    observations = List.copyOf(observations);
    if (observations.isEmpty() || number < 1) {
      throw new IllegalArgumentException("epoch " + number + " of nothing");
    }
  }

  public Instant since() {
    return observations.getFirst().at();
  }

  public String model() {
    return observations.getFirst().model();
  }

  /**
   * What may be risked in this epoch, so that the risks of all epochs there ever are stay below.
   */
  public Aim share(Aim whole) {
    return new Aim(whole.errorLimit(), EpochRisk.of(whole.risk(), number));
  }
}
