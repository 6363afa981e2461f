package dev.lastword.policy;

import static dev.lastword.policy.problem.PolicyCode.RULE_ALWAYS_FIRES;
import static dev.lastword.policy.problem.PolicyCode.RULE_NEVER_FIRES;
import static dev.lastword.policy.problem.PolicyCode.RULE_SHADOWED;
import static dev.lastword.policy.problem.PolicyCode.RULE_TWICE;

import dev.lastword.policy.file.Effect;
import dev.lastword.policy.file.Rule;
import dev.lastword.policy.file.WrittenRule;
import dev.lastword.policy.problem.PolicyCode;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.region.Budget;
import dev.lastword.policy.region.Claim;
import dev.lastword.policy.region.Formulas;
import dev.lastword.policy.region.Gaps;
import dev.lastword.policy.region.Space;
import dev.lastword.policy.region.Subject;
import dev.lastword.policy.region.Wanted;
import dev.lastword.policy.rule.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rules that nobody needs: they never fire, always do, or say what another one says. What is warned
 * of is certain; in a policy too entangled to be looked through nothing is.
 */
final class RuleWarnings {

  private static final String LOOK = "look at its limits, and at those of its facts";

  private final List<WrittenRule> written;
  private final List<Statement> statements;
  private final List<Claim> fires = new ArrayList<>();
  private final Gaps gaps;

  RuleWarnings(Policy policy) {
    this.written = policy.file().rules();
    this.statements = policy.statements();
    Space space = new Space();
    Formulas formulas =
        new Formulas(space, new Subject(policy.facts(), policy.lists(), policy.timeZone()));
    formulas.fit();
    for (Statement statement : statements) {
      boolean routine = statement.rule() instanceof Rule.RoutineLine;
      fires.add(
          new Claim(
              formulas.of(statement.clause(), statement.reads()),
              routine ? Wanted.NOT_TRUE : Wanted.NOT_FALSE));
    }
    this.gaps = new Gaps(space, new Budget(Budget.STANDARD));
  }

  List<Problem> all() {
    List<Problem> warnings = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      int rule = i;
      ofItself(i).or(() -> besideOthers(rule)).ifPresent(warnings::add);
    }
    return warnings;
  }

  /** A condition that is only {@code true} is meant so. */
  private Optional<Problem> ofItself(int rule) {
    if (statements.get(rule).clause().equals(new Clause.Always(true))) {
      return Optional.empty();
    }
    boolean routine = statements.get(rule).rule() instanceof Rule.RoutineLine;
    if (gaps.isEmpty(fires.get(rule))) {
      String words = routine ? "`%s` is met by every action" : "`%s` fires for no action";
      return Optional.of(warning(RULE_NEVER_FIRES, rule, words.formatted(id(rule)), LOOK));
    }
    if (gaps.isEmpty(fires.get(rule).denied())) {
      String words =
          routine ? "`%s` is met by no action, so none is routine" : "`%s` fires for every action";
      return Optional.of(warning(RULE_ALWAYS_FIRES, rule, words.formatted(id(rule)), LOOK));
    }
    return Optional.empty();
  }

  private Optional<Problem> besideOthers(int rule) {
    for (int other = 0; other < statements.size(); other++) {
      if (other != rule && isInside(rule, other)) {
        if (!isInside(other, rule)) {
          return Optional.of(shadowed(rule, other));
        }
        if (other < rule) {
          return Optional.of(twice(rule, other));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isInside(int rule, int other) {
    return asksNoMore(statements.get(rule).rule(), statements.get(other).rule())
        && gaps.isPlainlyWithin(fires.get(rule), fires.get(other));
  }

  /**
   * Whether nobody would notice the one where the other fires too. A routine line is not asked
   * again of an amended action, so it stands in for no tripwire.
   */
  private static boolean asksNoMore(Rule rule, Rule other) {
    return switch (rule) {
      case Rule.RoutineLine line ->
          other instanceof Rule.RoutineLine && line.queue().equals(other.queue());
      case Rule.Tripwire tripwire ->
          other instanceof Rule.Tripwire second && asksNoMore(tripwire, second);
    };
  }

  private static boolean asksNoMore(Rule.Tripwire rule, Rule.Tripwire other) {
    return (rule.effect() == Effect.HOLD && other.effect() == Effect.REFUSE)
        || (rule.effect() == other.effect()
            && rule.queue().equals(other.queue())
            && rule.approvals() <= other.approvals()
            && rule.due().sooner(other.due()).equals(other.due())
            && (other.urgent() || !rule.urgent())
            && (other.hard() || !rule.hard()));
  }

  private Problem shadowed(int rule, int other) {
    return warning(
        RULE_SHADOWED,
        rule,
        "`%s` %s only where `%s` does, which asks for no less"
            .formatted(id(rule), verb(rule), id(other)),
        "remove `%s`, or let it ask for more".formatted(id(rule)));
  }

  private Problem twice(int rule, int other) {
    return warning(
        RULE_TWICE,
        rule,
        "`%s` %s exactly where `%s` does, and asks for the same"
            .formatted(id(rule), verb(rule), id(other)),
        "remove one of them");
  }

  private String verb(int rule) {
    return statements.get(rule).rule() instanceof Rule.RoutineLine ? "fails" : "fires";
  }

  private String id(int rule) {
    return statements.get(rule).rule().id().value();
  }

  private Problem warning(PolicyCode code, int rule, String message, String fix) {
    return Problem.warning(code, written.get(rule).condition().place(), message, fix);
  }
}
