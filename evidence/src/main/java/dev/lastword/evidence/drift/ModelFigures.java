package dev.lastword.evidence.drift;

import dev.lastword.evidence.label.Finding;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.statistics.Tally;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one AI met and where it erred, beside the others that did the same work.
 *
 * @param model the AI; empty when unsaid
 * @param from its first action
 * @param actions all of them
 * @param isNew those with something that had never been seen before
 * @param judged right or wrong
 * @param sure judged ones at least as confident as the threshold
 */
public record ModelFigures(
    String model, Instant from, int actions, int isNew, Tally judged, Tally sure) {

  /**
   * Counts each AI.
   *
   * @param observations of all of them, in the order of time
   * @param threshold from which on they act alone
   * @param novel ids of the rules that fire for what was never seen before
   * @return in the order of their first actions
   */
  public static List<ModelFigures> of(
      List<Observation> observations, BigDecimal threshold, Set<String> novel) {
    Map<String, List<Observation>> byModel = new LinkedHashMap<>();
    for (Observation observation : observations) {
      byModel.computeIfAbsent(observation.model(), model -> new ArrayList<>()).add(observation);
    }
    return byModel.values().stream().map(actions -> figures(actions, threshold, novel)).toList();
  }

  private static ModelFigures figures(
      List<Observation> actions, BigDecimal threshold, Set<String> novel) {
    Observation first = actions.getFirst();
    long isNew = actions.stream().filter(a -> !Collections.disjoint(a.reasons(), novel)).count();
    return new ModelFigures(
        first.model(),
        first.at(),
        actions.size(),
        (int) isNew,
        tally(actions),
        tally(actions.stream().filter(action -> action.isAtLeast(threshold)).toList()));
  }

  private static Tally tally(List<Observation> actions) {
    Tally tally = Tally.NOTHING;
    for (Observation action : actions) {
      tally =
          switch (action.finding()) {
            case Finding.Right right -> tally.plus(new Tally(0, 1));
            case Finding.Wrong wrong -> tally.plus(new Tally(1, 1));
            case Finding.Missing missing -> tally;
            case Finding.Unlabelled none -> tally;
            case Finding.LeftOut left -> tally;
          };
    }
    return tally;
  }

  /** Share of the actions with something new. */
  public double newShare() {
    return actions == 0 ? 0 : (double) isNew / actions;
  }
}
