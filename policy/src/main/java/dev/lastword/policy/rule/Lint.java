package dev.lastword.policy.rule;

import static dev.lastword.policy.problem.PolicyCode.NOT_BOOLEAN;
import static dev.lastword.policy.problem.PolicyCode.NULL_IN_EXPRESSION;
import static dev.lastword.policy.problem.PolicyCode.NUMBER_OUT_OF_RANGE;
import static dev.lastword.policy.problem.PolicyCode.SHADOWED_NAME;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.file.WordList;
import dev.lastword.policy.problem.PolicyCode;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import java.util.Map;

/** Looks in a checked condition for mistakes that its types do not show. */
final class Lint {

  private final ConditionText condition;
  private final CelAbstractSyntaxTree checked;
  private final FactSchema facts;
  private final Map<String, WordList> lists;
  private final NameProblems names;
  private final Problems problems;

  Lint(
      ConditionText condition,
      CelAbstractSyntaxTree checked,
      FactSchema facts,
      Map<String, WordList> lists,
      NameProblems names,
      Problems problems) {
    this.condition = condition;
    this.checked = checked;
    this.facts = facts;
    this.lists = lists;
    this.names = names;
    this.problems = problems;
  }

  /** Runs all of them. Returns whether nothing stops the condition from being compiled. */
  boolean passes(Role role) {
    Problems found = new Problems();
    Lint lint = new Lint(condition, checked, facts, lists, names, found);
    lint.all(role);
    problems.addAll(found.all());
    return !found.haveErrors();
  }

  private void all(Role role) {
    CelExpr root = checked.getExpr();
    if (role != Role.VARIABLE && !checked.getResultType().equals(SimpleType.BOOL)) {
      String type = TypeWords.type(checked.getResultType().name());
      String message = "a condition is true or false, and this is " + type;
      error(NOT_BOOLEAN, root, message, "compare it with something");
    }
    Nodes.walk(root, this::one);
    new ArgumentLint(this).check(root);
    new EnumLint(this).check(root, role);
    new NumberLint(checked, this).check(root);
    if (role != Role.VARIABLE) {
      PresentLint.check(root, role, this);
    }
  }

  private void one(CelExpr e) {
    if (e.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION) {
      String variable = e.comprehension().iterVar();
      if (names.isTaken(variable)) {
        String message =
            "`%s` has a meaning of its own, and stands here for an item".formatted(variable);
        error(SHADOWED_NAME, e, message, "take another name for the item");
      }
    }
    if (e.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && e.constant().getKind() == CelConstant.Kind.NULL_VALUE) {
      String fix = "leave it out: a fact that was not sent is noticed by itself";
      error(NULL_IN_EXPRESSION, e, "null is never the value of a fact", fix);
    }
    boolean infinite =
        e.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && e.constant().getKind() == CelConstant.Kind.DOUBLE_VALUE
            && !Double.isFinite(e.constant().doubleValue());
    if (infinite) {
      error(NUMBER_OUT_OF_RANGE, e, "this number is too large", "");
    }
  }

  FactSchema facts() {
    return facts;
  }

  Map<String, WordList> lists() {
    return lists;
  }

  void error(PolicyCode code, CelExpr at, String message, String fix) {
    problems.add(Problem.error(code, condition.of(at), message, fix));
  }

  void errorAtStart(PolicyCode code, CelExpr at, String message, String fix) {
    problems.add(Problem.error(code, condition.startOf(at), message, fix));
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  void warning(PolicyCode code, CelExpr at, String message, String fix) {
    problems.add(Problem.warning(code, condition.of(at), message, fix));
  }
}
