package dev.lastword.policy.rule;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.exceptions.CelNumericOverflowException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.function.LongBinaryOperator;

/**
 * Money in conditions: one opaque type per currency over a long of minor units, so that currencies
 * and bare numbers never meet. Equality and {@code in} come with CEL, which compares any type with
 * itself.
 */
final class MoneyLanguage {

  private static final String TYPE_PREFIX = "money_";

  /** {@code @} cannot be typed by an author, so only {@code money("…")} makes this call. */
  private static final String LITERAL_PREFIX = "@money_";

  private MoneyLanguage() {}

  static CelType type(Currency currency) {
    return OpaqueType.create(TYPE_PREFIX + currency);
  }

  static boolean isType(String celTypeName) {
    return celTypeName.startsWith(TYPE_PREFIX);
  }

  static String currencyOf(String celTypeName) {
    return celTypeName.substring(TYPE_PREFIX.length());
  }

  static String literal(String currency) {
    return LITERAL_PREFIX + currency;
  }

  static boolean isLiteral(String function) {
    return function.startsWith(LITERAL_PREFIX);
  }

  static String currencyOfLiteral(String function) {
    return function.substring(LITERAL_PREFIX.length());
  }

  static List<CelFunctionDecl> declarations(Collection<Currency> currencies) {
    List<CelFunctionDecl> all = new ArrayList<>();
    for (Currency currency : currencies) {
      CelType money = type(currency);
      for (String[] op : COMPARISONS) {
        all.add(
            declaration(
                op[0], newGlobalOverload(op[1] + money.name(), SimpleType.BOOL, money, money)));
      }
      all.add(declaration("_+_", newGlobalOverload("add_" + money.name(), money, money, money)));
      all.add(
          declaration("_-_", newGlobalOverload("subtract_" + money.name(), money, money, money)));
      all.add(
          declaration(
              "_*_",
              newGlobalOverload("times_int_" + money.name(), money, money, SimpleType.INT),
              newGlobalOverload("int_times_" + money.name(), money, SimpleType.INT, money)));
      all.add(
          declaration(
              literal(currency.getCurrencyCode()),
              newGlobalOverload("literal_" + money.name(), money, SimpleType.INT)));
    }
    return all;
  }

  private static final String[][] COMPARISONS = {
    {"_<_", "less_"}, {"_<=_", "less_equals_"}, {"_>_", "greater_"}, {"_>=_", "greater_equals_"}
  };

  private static CelFunctionDecl declaration(String function, CelOverloadDecl... overloads) {
    return newFunctionDeclaration(function, overloads);
  }

  static List<CelFunctionBinding> bindings(Collection<Currency> currencies) {
    List<CelFunctionBinding> all = new ArrayList<>();
    for (Currency currency : currencies) {
      String name = type(currency).name();
      all.add(compare("less_" + name, (a, b) -> a < b));
      all.add(compare("less_equals_" + name, (a, b) -> a <= b));
      all.add(compare("greater_" + name, (a, b) -> a > b));
      all.add(compare("greater_equals_" + name, (a, b) -> a >= b));
      all.add(exact("add_" + name, Math::addExact));
      all.add(exact("subtract_" + name, Math::subtractExact));
      all.add(exact("times_int_" + name, Math::multiplyExact));
      all.add(exact("int_times_" + name, Math::multiplyExact));
    }
    return all;
  }

  private interface Comparison {
    boolean test(long a, long b);
  }

  @SuppressWarnings("Immutable") // the comparisons above hold nothing
  private static CelFunctionBinding compare(String overload, Comparison comparison) {
    return CelFunctionBinding.from(
        overload, Long.class, Long.class, (a, b) -> comparison.test(a, b));
  }

  @SuppressWarnings("Immutable") // the operators above hold nothing
  private static CelFunctionBinding exact(String overload, LongBinaryOperator operator) {
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
