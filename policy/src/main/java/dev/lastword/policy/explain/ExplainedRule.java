package dev.lastword.policy.explain;

import dev.lastword.policy.RuleResult;
import dev.lastword.policy.rule.SeenPart;
import dev.lastword.policy.rule.Truth;
import java.util.List;

/**
 * One rule, what it came to, and what was seen of its condition.
 *
 * @param condition the whole condition
 */
public record ExplainedRule(RuleResult result, SeenPart condition) {

  /** {@code TRUE}, {@code FALSE}, {@code UNKNOWN(country)} or {@code ERROR(DIVIDE_BY_ZERO)}. */
  public String outcome() {
    return switch (result.truth()) {
      case Truth.True t -> "TRUE";
      case Truth.False f -> "FALSE";
      case Truth.Unknown u -> "UNKNOWN(" + String.join(", ", u.facts()) + ")";
      case Truth.Failed f -> "ERROR(" + f.code() + ")";
    };
  }

  /**
   * The condition with the values of its parts: below their columns when it fits into a line, else
   * as an indented list.
   */
  public List<String> lines() {
    String when = result.rule().when().strip();
    int indent = result.rule().when().indexOf(when);
    return Beneath.fits(when) ? new Beneath(when, indent).of(condition) : Outline.of(condition);
  }
}
