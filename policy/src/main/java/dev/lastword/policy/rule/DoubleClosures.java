package dev.lastword.policy.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.lastword.policy.json.Decimals;
import dev.lastword.policy.rule.Closures.Sort;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** Compiles 64-bit binary numbers, and integers that are compared with them. */
final class DoubleClosures {

  private static final Closure.OfDouble LEFT_TO_CEL = values -> Double.NaN;

  private final Closures closures;
  private final LongClosures longs;

  DoubleClosures(Closures closures, LongClosures longs) {
    this.closures = closures;
    this.longs = longs;
  }

  Closure.OfBool less(CelExpr left, CelExpr right) {
    Closure.OfDouble a = of(left);
    Closure.OfDouble b = of(right);
    return values -> {
      double p = a.in(values);
      double q = b.in(values);
      return decided(p, q) ? Answer.of(p < q) : Answer.ASK_CEL;
    };
  }

  /** Beside an integer CEL takes −0.0 for less than 0.0, beside a number it does not. */
  private static boolean decided(double p, double q) {
    boolean zeros = p == 0 && q == 0;
    return !zeros && !Double.isNaN(p) && !Double.isNaN(q);
  }

  private Closure.OfDouble of(CelExpr e) {
    if (closures.sort(e) == Sort.LONG) {
      return widened(longs.of(e));
    }
    return switch (e.getKind()) {
      case CONSTANT -> constant(e.constant());
      case CALL -> call(e, Nodes.operands(e));
      case NOT_SET, IDENT, SELECT, LIST, STRUCT, MAP, COMPREHENSION -> plain(e);
    };
  }

  /** Whole numbers in this range are doubles too. */
  private static Closure.OfDouble widened(Closure.OfLong whole) {
    return values -> {
      long number = whole.in(values);
      return number >= -Decimals.LARGEST_WHOLE_NUMBER && number <= Decimals.LARGEST_WHOLE_NUMBER
          ? number
          : Double.NaN;
    };
  }

  private static Closure.OfDouble constant(CelConstant constant) {
    if (constant.getKind() != CelConstant.Kind.DOUBLE_VALUE) {
      return LEFT_TO_CEL;
    }
    double number = constant.doubleValue();
    return values -> number;
  }

  private Closure.OfDouble call(CelExpr e, List<CelExpr> on) {
    return switch (e.call().function()) {
      case "_+_" -> both(on, (p, q) -> p + q);
      case "_-_" -> both(on, (p, q) -> p - q);
      case "_*_" -> both(on, (p, q) -> p * q);
      case "_/_" -> both(on, (p, q) -> p / q);
      default -> plain(e);
    };
  }

  private Closure.OfDouble both(List<CelExpr> on, DoubleBinaryOperator operator) {
    Closure.OfDouble a = of(on.get(0));
    Closure.OfDouble b = of(on.get(1));
    return values -> operator.applyAsDouble(a.in(values), b.in(values));
  }

  private Closure.OfDouble plain(CelExpr e) {
    Closure.OfObject object = closures.object(e);
    return values -> object.in(values) instanceof Double number ? number : Double.NaN;
  }
}
