package dev.lastword.policy.rule;

import static dev.lastword.policy.problem.PolicyCode.EXACT_NUMBER;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.Set;

/**
 * Decimal numbers are 64-bit binary numbers inside rules: 0.1 + 0.2 is not 0.3. So they have an
 * order there, and are never asked whether they are equal.
 */
final class NumberLint {

  private static final Set<String> EQUALITY = Set.of("_==_", "_!=_", "@in");

  private final CelAbstractSyntaxTree checked;
  private final Lint lint;

  NumberLint(CelAbstractSyntaxTree checked, Lint lint) {
    this.checked = checked;
    this.lint = lint;
  }

  void check(CelExpr root) {
    Nodes.walk(root, this::one);
  }

  private void one(CelExpr e) {
    if (EQUALITY.contains(Nodes.function(e))
        && Nodes.operands(e).stream().anyMatch(this::isDecimal)) {
      lint.error(
          EXACT_NUMBER,
          e,
          "`%s` asks whether numbers with decimals are exactly equal"
              .formatted(TypeWords.operator(Nodes.function(e))),
          "use <, <=, > or >=, or declare the fact as an integer or as money");
    }
  }

  private boolean isDecimal(CelExpr e) {
    return checked
        .getType(e.id())
        .filter(t -> t.equals(SimpleType.DOUBLE) || t.equals(ListType.create(SimpleType.DOUBLE)))
        .isPresent();
  }
}
