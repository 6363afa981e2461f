package dev.lastword.evidence.epoch;

import dev.lastword.evidence.label.Observation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;

/** Finds the epochs in what was recorded. */
public final class Epochs {

  /**
   * So many confidences make up the start of an epoch, and each stretch that is held against it.
   */
  static final int STRETCH = 500;

  /** Chance that a stretch of the same AI is taken for another, over all stretches of an epoch. */
  static final double FALSE_ALARM = 0.01;

  /** A smaller difference between two distributions is not worth throwing evidence away. */
  static final double WORTH_NOTICING = 0.10;

  private Epochs() {}

  /**
   * Cuts where another model begins, where the meaning changes, and where the confidences of a
   * stretch differ from those of the epoch's first (two-sample test of Kolmogorov and Smirnov).
   *
   * @param observations in the order of time
   * @param meanings what the policy asks of the AI, by the policy's digest; a policy that is not
   *     named means what the one before it did
   */
  public static List<Epoch> of(List<Observation> observations, Map<String, String> meanings) {
    return of(observations, meanings, 0);
  }

  /**
   * The same of a record that does not begin at the beginning: what was risked in epochs that are
   * not read any more stays risked.
   *
   * @param before how many epochs there were before, at least 0; one too many does no harm
   */
  public static List<Epoch> of(
      List<Observation> observations, Map<String, String> meanings, int before) {
    List<Epoch> epochs = new ArrayList<>();
    List<Observation> current = new ArrayList<>();
    Epoch.Cause cause = Epoch.Cause.FIRST;
    String meaning = "";
    for (Observation next : observations) {
      String asked = meanings.getOrDefault(next.policy(), meaning);
      boolean other = !current.isEmpty() && !current.getFirst().model().equals(next.model());
      boolean changed = !current.isEmpty() && !asked.equals(meaning);
      if (other || changed) {
        cut(current, cause, before, epochs);
        current = new ArrayList<>();
        cause = other ? Epoch.Cause.NEW_MODEL : Epoch.Cause.NEW_MEANING;
      }
      meaning = asked;
      current.add(next);
    }
    cut(current, cause, before, epochs);
    return epochs;
  }

  /** Adds what one model did, in as many epochs as its confidences have. */
  private static void cut(
      List<Observation> stretch, Epoch.Cause cause, int before, List<Epoch> epochs) {
    if (stretch.isEmpty()) {
      return;
    }
    int moved = firstMoved(stretch);
    epochs.add(new Epoch(before + epochs.size() + 1, cause, stretch.subList(0, moved)));
    cut(stretch.subList(moved, stretch.size()), Epoch.Cause.CONFIDENCE_MOVED, before, epochs);
  }

  /** Where the first stretch begins that is not like the start; the end when there is none. */
  private static int firstMoved(List<Observation> observations) {
    int compared = 0;
    for (int at = STRETCH; at + STRETCH <= observations.size(); at += STRETCH) {
      compared++;
      if (differ(observations, at, compared)) {
        return at;
      }
    }
    return observations.size();
  }

  private static boolean differ(List<Observation> observations, int at, int compared) {
    double[] start = confidences(observations.subList(0, STRETCH));
    double[] now = confidences(observations.subList(at, at + STRETCH));
    KolmogorovSmirnovTest test = KolmogorovSmirnovTest.withDefaults();
    if (test.statistic(start, now) < WORTH_NOTICING) {
      return false;
    }
    double level = FALSE_ALARM * 6 / (Math.PI * Math.PI * compared * compared);
    return test.test(start, now).getPValue() < level;
  }

  /** An action without a confidence is less confident than any. */
  private static double[] confidences(List<Observation> observations) {
    return observations.stream()
        .mapToDouble(o -> o.confidence().map(BigDecimal::doubleValue).orElse(-1.0))
        .toArray();
  }
}
