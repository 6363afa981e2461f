package dev.lastword.policy.rule;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

/**
 * Money in conditions: one opaque type per currency over a long of minor units, so that currencies
 * and bare numbers never meet.
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
      all.addAll(LongTypes.comparisons(money));
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

  private static CelFunctionDecl declaration(String function, CelOverloadDecl... overloads) {
    return newFunctionDeclaration(function, overloads);
  }

  static List<CelFunctionBinding> bindings(Collection<Currency> currencies) {
    List<CelFunctionBinding> all = new ArrayList<>();
    for (Currency currency : currencies) {
      String name = type(currency).name();
      all.addAll(LongTypes.comparing(type(currency)));
      all.add(LongTypes.exact("add_" + name, Math::addExact));
      all.add(LongTypes.exact("subtract_" + name, Math::subtractExact));
      all.add(LongTypes.exact("times_int_" + name, Math::multiplyExact));
      all.add(LongTypes.exact("int_times_" + name, Math::multiplyExact));
    }
    return all;
  }
}
