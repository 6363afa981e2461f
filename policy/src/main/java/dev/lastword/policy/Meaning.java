package dev.lastword.policy;

import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.file.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a policy asks of an action, and nothing else that it says: two policies with equal meanings
 * hold the same actions for the same rules. Texts, titles, tests, stakes, queues, times, the
 * threshold and spot checks are not in it, nor are layout, variables and the order of rules.
 *
 * @param facts type and presence by name
 * @param lists by name
 * @param rules condition and effect by id
 * @param timeZone of times of day
 */
public record Meaning(
    Map<String, String> facts,
    Map<String, List<String>> lists,
    Map<String, String> rules,
    String timeZone) {

  public Meaning {
    facts = Map.copyOf(facts);
    lists = Map.copyOf(lists);
    rules = Map.copyOf(rules);
  }

  static Meaning of(Policy policy) {
    Map<String, String> facts = new TreeMap<>();
    for (FactDeclaration fact : policy.facts().declarations()) {
      facts.put(fact.name(), fact.type() + ", " + fact.presence());
    }
    Map<String, String> rules = new TreeMap<>();
    for (Statement statement : policy.statements()) {
      rules.put(
          statement.rule().id().value(), effect(statement.rule()) + ": " + statement.clause());
    }
    return new Meaning(facts, policy.lists(), rules, policy.timeZone().getId());
  }

  private static String effect(Rule rule) {
    return switch (rule) {
      case Rule.RoutineLine line -> "routine";
      case Rule.Tripwire wire -> wire.effect().name();
    };
  }
}
