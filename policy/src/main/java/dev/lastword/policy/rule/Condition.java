package dev.lastword.policy.rule;

import dev.cel.common.CelAbstractSyntaxTree;
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
import java.util.function.BiConsumer;

/**
 * One condition, compiled.
 *
 * @param closure answers most questions
 * @param program answers the others
 * @param reads the facts it looks at, in the order of its text
 * @param turnsOn those of them whose absence makes it unknown: read outside of {@code present()}
 * @param mentionsTerms whether it looks for terms, which are worth showing
 * @param readsSubmittedAt whether it looks at the time of submission
 * @param clause what it says
 * @param checked the author's text as a tree, to which the steps of a trace point back
 */
record Condition(
    Closure.OfBool closure,
    CelRuntime.Program program,
    List<FactDeclaration> reads,
    List<FactDeclaration> turnsOn,
    boolean mentionsTerms,
    boolean readsSubmittedAt,
    Clause clause,
    CelAbstractSyntaxTree checked) {

  private static final String NOT_BOOLEAN = "NOT_BOOLEAN";
  private static final String INTERNAL = "INTERNAL_ERROR";

  Truth evaluate(SlotValues values) {
    return switch (closure.in(values)) {
      case YES -> Truth.TRUE;
      case NO -> Truth.FALSE;
      case ASK_CEL -> byCel(values);
    };
  }

  /** Whatever goes wrong is an answer, and the cautious one. */
  Truth byCel(SlotValues values) {
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
      return new Truth.Unknown(Unknowns.names(unknown));
    }
    return new Truth.Failed(NOT_BOOLEAN);
  }

  /** Evaluates once more and hands over every step: a part and its value, inner ones first. */
  Truth trace(SlotValues values, BiConsumer<CelExpr, Object> step) {
    try {
      return truth(
          program.trace(
              values, (expr, value) -> step.accept(expr, Objects.requireNonNullElse(value, ""))));
    } catch (CelEvaluationException e) {
      return new Truth.Failed(e.getErrorCode().name());
    } catch (RuntimeException | StackOverflowError e) {
      return new Truth.Failed(INTERNAL);
    }
  }

  /** A call that was evaluated, with the value of its only argument. */
  record Step(CelExpr call, Object argument) {}

  /** The calls of one argument that came out true, in the order they were made. */
  List<Step> trueCalls(SlotValues values) {
    List<Step> steps = new ArrayList<>();
    Map<Long, Object> results = new HashMap<>();
    trace(
        values,
        (expr, value) -> {
          results.put(expr.id(), value);
          boolean ofOne =
              expr.getKind() == CelExpr.ExprKind.Kind.CALL && expr.call().args().size() == 1;
          if (ofOne && value.equals(true)) {
            steps.add(new Step(expr, results.getOrDefault(expr.call().args().get(0).id(), "")));
          }
        });
    return steps;
  }
}
