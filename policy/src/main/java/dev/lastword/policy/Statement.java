package dev.lastword.policy;

import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.rule.Clause;
import java.util.List;

/**
 * A rule and what its condition says.
 *
 * @param reads the facts it looks at, in the order of its text
 * @param turnsOn those of them whose absence leaves it unknown: read outside of {@code present()}
 */
public record Statement(
    Rule rule, Clause clause, List<FactDeclaration> reads, List<FactDeclaration> turnsOn) {

  public Statement {
    reads = List.copyOf(reads);
    turnsOn = List.copyOf(turnsOn);
  }
}
