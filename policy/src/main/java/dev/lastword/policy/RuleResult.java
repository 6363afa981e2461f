package dev.lastword.policy;

import dev.lastword.policy.file.Rule;
import dev.lastword.policy.rule.Truth;

/** What one rule came to. All rules of a policy are evaluated, whatever the others say. */
public record RuleResult(Rule rule, Truth truth) {

  /** True when it gave a reason or an alert: a tripwire not FALSE, a routine line not TRUE. */
  public boolean fired() {
    return switch (rule) {
      case Rule.RoutineLine line -> !(truth instanceof Truth.True);
      case Rule.Tripwire tripwire -> !(truth instanceof Truth.False);
    };
  }
}
