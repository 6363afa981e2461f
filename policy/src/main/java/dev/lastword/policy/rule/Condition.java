package dev.lastword.policy.rule;

import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelUnknownSet;
import dev.lastword.policy.fact.FactDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One condition, compiled.
 *
 * @param reads the facts it looks at, in the order of its text
 * @param turnsOn those of them whose absence makes it unknown: read outside of {@code present()}
 * @param mentionsTerms whether it looks for terms, which are worth showing
 * @param readsSubmittedAt whether it looks at the time of submission
 * @param clause what it says
 */
record Condition(
    CelRuntime.Program program,
    List<FactDeclaration> reads,
    List<FactDeclaration> turnsOn,
    boolean mentionsTerms,
    boolean readsSubmittedAt,
    Clause clause) {

  private static final String NOT_BOOLEAN = "NOT_BOOLEAN";
  private static final String INTERNAL = "INTERNAL_ERROR";

  /** Whatever goes wrong is an answer, and the cautious one. */
  Truth evaluate(SlotValues values) {
    try {
      return truth(program.eval(values));
    } catch (CelEvaluationException e) {
      return new Truth.Failed(e.getErrorCode().name());
    } catch (RuntimeException | StackOverflowError e) {
      return new Truth.Failed(INTERNAL);
    }
  }

  private static Truth truth(Object result) {
    if (result instanceof Boolean b) {
      return b ? Truth.TRUE : Truth.FALSE;
    }
    if (result instanceof CelUnknownSet unknown && !unknown.attributes().isEmpty()) {
      return new Truth.Unknown(
          unknown.attributes().stream().map(a -> a.qualifiers().get(0).asString()).toList());
    }
    return new Truth.Failed(NOT_BOOLEAN);
  }

  /** A call that was evaluated, with the value of its only argument. */
  record Step(CelExpr call, Object argument) {}

  /** The calls of one argument that came out true, in the order they were made. */
  List<Step> trueCalls(SlotValues values) {
    List<Step> steps = new ArrayList<>();
    Map<Long, Object> results = new HashMap<>();
    try {
      program.trace(
          values,
          (expr, value) -> {
            results.put(expr.id(), Objects.requireNonNullElse(value, ""));
            if (Boolean.TRUE.equals(value)
                && expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && expr.call().args().size() == 1) {
              Object argument = results.get(expr.call().args().get(0).id());
              steps.add(new Step(expr, Objects.requireNonNullElse(argument, "")));
            }
          });
    } catch (CelEvaluationException | RuntimeException e) {
      return List.of();
    }
    return steps;
  }
}
