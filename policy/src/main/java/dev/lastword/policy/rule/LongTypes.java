package dev.lastword.policy.rule;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.exceptions.CelNumericOverflowException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.List;
import java.util.function.LongBinaryOperator;

/**
 * What the types of ours have in common that are whole numbers while a rule runs: amounts, days,
 * moments, lengths of time. Equality and {@code in} come with CEL, which compares any type with
 * itself.
 */
final class LongTypes {

  private LongTypes() {}

  /** True for the name of one of them. */
  static boolean isType(String celTypeName) {
    return MoneyLanguage.isType(celTypeName) || TimeLanguage.isType(celTypeName);
  }

  /** How two values of one type are ordered. */
  static List<CelFunctionDecl> comparisons(CelType type) {
    return List.of(
        comparison("_<_", "less_", type),
        comparison("_<=_", "less_equals_", type),
        comparison("_>_", "greater_", type),
        comparison("_>=_", "greater_equals_", type));
  }

  private static CelFunctionDecl comparison(String function, String overload, CelType type) {
    return newFunctionDeclaration(
        function, newGlobalOverload(overload + type.name(), SimpleType.BOOL, type, type));
  }

  static List<CelFunctionBinding> comparing(CelType type) {
    return List.of(
        compare("less_" + type.name(), (a, b) -> a < b),
        compare("less_equals_" + type.name(), (a, b) -> a <= b),
        compare("greater_" + type.name(), (a, b) -> a > b),
        compare("greater_equals_" + type.name(), (a, b) -> a >= b));
  }

  private interface Order {
    boolean test(long a, long b);
  }

  @SuppressWarnings("Immutable") // the orders above hold nothing
  private static CelFunctionBinding compare(String overload, Order order) {
    return CelFunctionBinding.from(overload, Long.class, Long.class, (a, b) -> order.test(a, b));
  }

  /** Calculates; what does not fit into 64 bits fails. */
  @SuppressWarnings("Immutable") // the operators are methods of Math
  static CelFunctionBinding exact(String overload, LongBinaryOperator operator) {
    return CelFunctionBinding.from(
        overload,
        Long.class,
        Long.class,
        (a, b) -> {
          try {
            return operator.applyAsLong(a, b);
          } catch (ArithmeticException e) {
            throw new CelNumericOverflowException(e);
          }
        });
  }
}
