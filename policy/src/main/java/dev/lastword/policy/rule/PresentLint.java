package dev.lastword.policy.rule;

import static dev.lastword.policy.problem.PolicyCode.ALWAYS_PRESENT;
import static dev.lastword.policy.problem.PolicyCode.PRESENT_LOOSENS;

import dev.cel.common.ast.CelExpr;
import dev.lastword.policy.fact.FactDeclaration;

/**
 * Allows {@code present(fact)} only where leaving the fact out cannot loosen anything: in a
 * tripwire below an odd number of {@code !}, in a routine line below an even one, with nothing but
 * {@code &&}, {@code ||} and {@code !} above it.
 */
final class PresentLint {

  private final Role role;
  private final Lint lint;

  private PresentLint(Role role, Lint lint) {
    this.role = role;
    this.lint = lint;
  }

  static void check(CelExpr root, Role role, Lint lint) {
    new PresentLint(role, lint).below(root, false);
  }

  private void below(CelExpr e, boolean negated) {
    switch (Nodes.function(e)) {
      case "_&&_", "_||_" -> Nodes.operands(e).forEach(operand -> below(operand, negated));
      case "!_" -> below(e.call().args().get(0), !negated);
      case "present" -> present(e, negated == (role == Role.TRIPWIRE));
      default ->
          Nodes.walk(
              e,
              inner -> {
                if (Nodes.function(inner).equals("present")) {
                  present(inner, false);
                }
              });
    }
  }

  private void present(CelExpr e, boolean cautious) {
    String fact = Nodes.ident(e.call().args().get(0));
    if (!lint.facts().find(fact).map(FactDeclaration::mayBeUnknown).orElse(true)) {
      String message = "`%s` is always there: it is not optional".formatted(fact);
      lint.warning(ALWAYS_PRESENT, e, message, "leave present(" + fact + ") out");
    }
    if (!cautious) {
      lint.error(
          PRESENT_LOOSENS,
          e,
          "leaving out `%s` would loosen this rule".formatted(fact),
          role == Role.TRIPWIRE
              ? "write `!present(%s) || …`, or leave it out: a missing fact fires".formatted(fact)
              : "write `present(%s) && …`".formatted(fact));
    }
  }
}
