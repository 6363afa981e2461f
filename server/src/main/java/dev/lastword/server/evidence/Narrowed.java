package dev.lastword.server.evidence;

import dev.lastword.evidence.Aim;
import dev.lastword.evidence.label.Observation;
import dev.lastword.evidence.rule.Limit;
import dev.lastword.evidence.rule.Narrowing;
import dev.lastword.evidence.rule.RuleTable;
import dev.lastword.evidence.threshold.Look;
import dev.lastword.policy.Policy;
import dev.lastword.policy.draft.RuleLimit;
import dev.lastword.policy.file.Effect;
import dev.lastword.policy.file.Rule;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule that only compares a fact with a limit, and how far that limit could be moved.
 *
 * @param limit today's, as the policy has it
 */
record Narrowed(RuleLimit limit, Narrowing narrowing) {

  /** The rules of a policy that can be narrowed, by id: they hold, and are not hard. */
  static Map<String, RuleLimit> limits(Policy policy) {
    var limits = new LinkedHashMap<String, RuleLimit>();
    policy.statements().stream()
        .filter(statement -> mayMove(statement.rule()))
        .flatMap(statement -> RuleLimit.of(statement).stream())
        .filter(limit -> !moved(limit).narrower().isEmpty())
        .forEach(limit -> limits.put(limit.rule().value(), limit));
    return limits;
  }

  private static boolean mayMove(Rule rule) {
    return rule instanceof Rule.Tripwire wire && wire.effect() == Effect.HOLD && !wire.hard();
  }

  private static Limit moved(RuleLimit limit) {
    return new Limit(limit.value(), limit.firesAbove(), limit.firesAtLimit(), limit.decimals());
  }

  /**
   * Moves a limit.
   *
   * @param observations of one epoch, in the order of time, without the mode
   * @param values of the fact that is compared, by action
   * @param aim with the risk of this question
   */
  static Narrowed of(
      RuleLimit limit, List<Observation> observations, Map<String, BigDecimal> values, Aim aim) {
    Set<String> alone = Set.of(limit.rule().value());
    List<Narrowing.Held> held =
        observations.stream()
            .filter(observation -> observation.reasons().equals(alone))
            .flatMap(observation ->
                Optional.ofNullable(values.get(observation.action()))
                    .map(value -> new Narrowing.Held(observation, value))
                    .stream())
            .toList();
    return new Narrowed(limit, Narrowing.of(moved(limit), held, aim, Look.ANY_TIME));
  }

  /** The farthest limit that is shown. */
  Optional<Proposable> proposable() {
    return narrowing
        .proven()
        .map(step -> new Proposable.Moved(limit.rule().value(), step.at(), limit.words(step.at())));
  }

  /** Those of which enough was judged that anything could be shown. */
  static Map<String, RuleLimit> worthReading(
      Map<String, RuleLimit> limits, RuleTable rules, Aim aim) {
    var worth = new LinkedHashMap<>(limits);
    rules.rows().stream()
        .filter(row -> row.alone().answered().reviewed() < aim.fewestReviewed())
        .forEach(row -> worth.remove(row.rule()));
    return worth;
  }
}
