package dev.lastword.evidence.rule;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.label.Finding;
import dev.lastword.evidence.label.Judgement;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.label.SliceCount;
import dev.lastword.evidence.statistics.Tally;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people found, rule by rule.
 *
 * @param rows in the order of the policy
 * @param days from the first action to the last, at least 1
 */
public record RuleTable(List<RuleRow> rows, double days) {

  private static final double DAYS_OF_A_MONTH = 30;
  private static final double DAYS_OF_A_WEEK = 7;

  public RuleTable {
    rows = List.copyOf(rows);
  }

  /**
   * Counts, for each rule, where it fired and where nothing else did.
   *
   * @param observations in the order of time, of one epoch
   * @param rules ids, in the order of the policy, and whether each is hard
   * @param aim with the risk of one of the questions that are asked
   */
  public static RuleTable of(List<Observation> observations, Map<String, Boolean> rules, Aim aim) {
    double days = days(observations);
    List<RuleRow> rows =
        rules.entrySet().stream()
            .map(rule -> row(observations, rule.getKey(), rule.getValue(), aim, days))
            .toList();
    return new RuleTable(rows, days);
  }

  /**
   * What would go ahead without several rules: everything that nothing else held. More than the sum
   * of what each holds alone.
   */
  public static SliceCount freedWithout(List<Observation> observations, Set<String> rules) {
    return SliceCount.of(
        observations.stream()
            .filter(o -> !o.reasons().isEmpty() && rules.containsAll(o.reasons()))
            .toList());
  }

  private static RuleRow row(
      List<Observation> observations, String rule, boolean hard, Aim aim, double days) {
    List<Observation> fired =
        observations.stream().filter(o -> o.reasons().contains(rule)).toList();
    SliceCount alone = freedWithout(observations, Set.of(rule));
    Tally judged = SliceCount.of(fired).answered();
    double perWeek = alone.answered().reviewed() * DAYS_OF_A_WEEK / days;
    return new RuleRow(
        rule,
        hard,
        fired.size(),
        judged,
        (int) fired.stream().filter(RuleTable::rightlyAsked).count(),
        alone,
        alone.actions() * DAYS_OF_A_MONTH / days,
        aim,
        TimeToDecision.of(alone.gated(), aim, perWeek));
  }

  private static boolean rightlyAsked(Observation observation) {
    return observation.finding() instanceof Finding.Right
        && observation.labels().stream()
            .anyMatch(label -> label.judgement() == Judgement.RIGHT_TO_ASK);
  }

  private static double days(List<Observation> observations) {
    if (observations.isEmpty()) {
      return 1;
    }
    Duration span = Duration.between(observations.getFirst().at(), observations.getLast().at());
    return Math.max(1, span.toMinutes() / (24.0 * 60));
  }
}
