package dev.lastword.policy.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** Compiles integers and money. What leaves 64 bits is left to CEL. */
final class LongClosures {

  private static final Closure.OfLong LEFT_TO_CEL = values -> Closure.OfLong.ASK_CEL;

  private final Closures closures;

  LongClosures(Closures closures) {
    this.closures = closures;
  }

  Closure.OfBool less(CelExpr left, CelExpr right) {
    Closure.OfLong a = of(left);
    Closure.OfLong b = of(right);
    return values -> {
      long p = a.in(values);
      long q = b.in(values);
      return decided(p, q) ? Answer.of(p < q) : Answer.ASK_CEL;
    };
  }

  Closure.OfBool equal(CelExpr left, CelExpr right) {
    Closure.OfLong a = of(left);
    Closure.OfLong b = of(right);
    return values -> {
      long p = a.in(values);
      long q = b.in(values);
      return decided(p, q) ? Answer.of(p == q) : Answer.ASK_CEL;
    };
  }

  private static boolean decided(long p, long q) {
    return p != Closure.OfLong.ASK_CEL && q != Closure.OfLong.ASK_CEL;
  }

  Closure.OfLong of(CelExpr e) {
    return switch (e.getKind()) {
      case CONSTANT -> constant(e.constant());
      case CALL -> call(e, Nodes.operands(e));
      case NOT_SET, IDENT, SELECT, LIST, STRUCT, MAP, COMPREHENSION -> plain(e);
    };
  }

  private static Closure.OfLong constant(CelConstant constant) {
    if (constant.getKind() != CelConstant.Kind.INT64_VALUE) {
      return LEFT_TO_CEL;
    }
    long number = constant.int64Value();
    return values -> number;
  }

  private Closure.OfLong call(CelExpr e, List<CelExpr> on) {
    return switch (e.call().function()) {
      case "_+_" -> exact(on, LongClosures::sum);
      case "_-_" -> exact(on, LongClosures::difference);
      case "_*_" -> exact(on, LongClosures::product);
      case "size" -> size(closures.object(on.get(0)));
      case "_?_:_" -> choice(closures.bool(on.get(0)), of(on.get(1)), of(on.get(2)));
      default -> plain(e);
    };
  }

  private Closure.OfLong plain(CelExpr e) {
    Closure.OfObject object = closures.object(e);
    return values -> object.in(values) instanceof Long number ? number : Closure.OfLong.ASK_CEL;
  }

  private Closure.OfLong exact(List<CelExpr> on, LongBinaryOperator operator) {
    Closure.OfLong a = of(on.get(0));
    Closure.OfLong b = of(on.get(1));
    return values -> {
      long p = a.in(values);
      long q = b.in(values);
      return decided(p, q) ? operator.applyAsLong(p, q) : Closure.OfLong.ASK_CEL;
    };
  }

  /** As {@link Math#addExact(long, long)}, but without the exception; the others likewise. */
  private static long sum(long p, long q) {
    long sum = p + q;
    return ((p ^ sum) & (q ^ sum)) < 0 ? Closure.OfLong.ASK_CEL : sum;
  }

  private static long difference(long p, long q) {
    long difference = p - q;
    return ((p ^ q) & (p ^ difference)) < 0 ? Closure.OfLong.ASK_CEL : difference;
  }

  private static long product(long p, long q) {
    long product = p * q;
    return Math.multiplyHigh(p, q) == product >> 63 ? product : Closure.OfLong.ASK_CEL;
  }

  /** Of a text the code points, of a list the items. */
  private static Closure.OfLong size(Closure.OfObject object) {
    return values ->
        switch (object.in(values)) {
          case String text -> text.codePointCount(0, text.length());
          case List<?> items -> items.size();
          case null, default -> Closure.OfLong.ASK_CEL;
        };
  }

  private static Closure.OfLong choice(
      Closure.OfBool test, Closure.OfLong then, Closure.OfLong otherwise) {
    return values ->
        switch (test.in(values)) {
          case YES -> then.in(values);
          case NO -> otherwise.in(values);
          case ASK_CEL -> Closure.OfLong.ASK_CEL;
        };
  }
}
