package dev.lastword.policy.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiles what is handed on as it is: slots, items, texts, and what functions of one argument
 * give.
 */
final class ObjectClosures {

  private static final Closure.OfObject LEFT_TO_CEL = values -> null;

  private final Closures closures;
  private final Map<String, CelFunctionBinding> functions;
  private final Set<String> items;

  /**
   * @param functions by overload
   * @param items the variables of macros
   */
  ObjectClosures(Closures closures, Map<String, CelFunctionBinding> functions, Set<String> items) {
    this.closures = closures;
    this.functions = functions;
    this.items = items;
  }

  Closure.OfObject of(CelExpr e) {
    return switch (e.getKind()) {
      case CONSTANT -> constant(e.constant());
      case IDENT -> variable(e.ident().name());
      case CALL -> call(e, Nodes.operands(e));
      case NOT_SET, SELECT, LIST, STRUCT, MAP, COMPREHENSION -> LEFT_TO_CEL;
    };
  }

  private static Closure.OfObject constant(CelConstant constant) {
    return switch (constant.getKind()) {
      case STRING_VALUE -> always(constant.stringValue());
      case BOOLEAN_VALUE -> always(constant.booleanValue());
      default -> LEFT_TO_CEL;
    };
  }

  private static Closure.OfObject always(Object value) {
    return values -> value;
  }

  private Closure.OfObject variable(String name) {
    if (Slots.isSlot(name)) {
      int slot = Slots.number(name);
      return values -> values.known(slot);
    }
    return items.contains(name) ? SlotValues::item : LEFT_TO_CEL;
  }

  private Closure.OfObject call(CelExpr e, List<CelExpr> on) {
    CelFunctionBinding function = functions.get(closures.overload(e));
    if (function != null && on.size() == 1) {
      return applied(function.getDefinition(), of(on.get(0)));
    }
    return e.call().function().equals("_?_:_")
        ? choice(closures.bool(on.get(0)), of(on.get(1)), of(on.get(2)))
        : LEFT_TO_CEL;
  }

  private static Closure.OfObject applied(CelFunctionOverload function, Closure.OfObject argument) {
    return values -> {
      Object value = argument.in(values);
      return value == null ? null : apply(function, value);
    };
  }

  private static @Nullable Object apply(CelFunctionOverload function, Object value) {
    try {
      return function.apply(new Object[] {value});
    } catch (CelEvaluationException | RuntimeException e) {
      return null;
    }
  }

  private static Closure.OfObject choice(
      Closure.OfBool test, Closure.OfObject then, Closure.OfObject otherwise) {
    return values ->
        switch (test.in(values)) {
          case YES -> then.in(values);
          case NO -> otherwise.in(values);
          case ASK_CEL -> null;
        };
  }
}
