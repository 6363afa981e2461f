package dev.lastword.server.reviews;

import dev.lastword.policy.Policy;
import dev.lastword.policy.Statement;
import dev.lastword.policy.file.Effect;
import dev.lastword.policy.file.Rule;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ShownFacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fact and what the rules that read it made of it.
 *
 * @param rules in the order of the policy; empty when none reads it, or another version judged
 */
record FactRow(ShownFacts.Line line, List<Against> rules) {

  FactRow {
    rules = List.copyOf(rules);
  }

  /**
   * One rule.
   *
   * @param holds whether it is a reason why people are asked
   */
  record Against(String rule, String result, boolean holds) {}

  /** The facts as they would be released, against the policy under which the action is judged. */
  static List<FactRow> of(Action action, Optional<Policy> policy) {
    return ShownFacts.of(action.facts(), policy).lines().stream()
        .map(line -> new FactRow(line, policy.map(p -> rules(p, action, line)).orElse(List.of())))
        .toList();
  }

  private static List<Against> rules(Policy policy, Action action, ShownFacts.Line line) {
    String results = new String(action.standing().rules(), StandardCharsets.US_ASCII);
    List<String> reasons = action.standing().reasonIds();
    List<Statement> statements = policy.statements();
    var rules = new ArrayList<Against>();
    for (int i = 0; i < Math.min(results.length(), statements.size()); i++) {
      Rule rule = statements.get(i).rule();
      boolean reads =
          statements.get(i).reads().stream().anyMatch(fact -> fact.name().equals(line.name()));
      if (reads) {
        String id = rule.id().value();
        rules.add(new Against(id, result(rule, results.charAt(i)), reasons.contains(id)));
      }
    }
    return rules;
  }

  private static String result(Rule rule, char result) {
    return switch (result) {
      case 'T' -> isTrue(rule);
      case 'F' -> rule instanceof Rule.RoutineLine ? "not routine" : "did not fire";
      case 'U' -> "cannot know";
      default -> "failed";
    };
  }

  private static String isTrue(Rule rule) {
    return switch (rule) {
      case Rule.RoutineLine line -> "routine";
      case Rule.Tripwire tripwire ->
          tripwire.effect() == Effect.ALERT ? "people are told" : "fired";
    };
  }

  boolean holds() {
    return rules.stream().anyMatch(Against::holds);
  }

  long hiddenCharacters() {
    return line.value().hiddenCharacters();
  }
}
