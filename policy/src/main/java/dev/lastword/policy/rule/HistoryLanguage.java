package dev.lastword.policy.rule;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about earlier actions in conditions: how they are typed, and what a call asks. */
final class HistoryLanguage {

  /** Facts of one key. */
  static final int MOST_KEY_FACTS = 4;

  private static final String FIRST_TIME = "first_time";
  private static final String LARGEST = "largest";
  private static final String COUNT = "count";
  private static final String TOTAL = "total";
  private static final String TRIED = "tried";

  /** The functions, each as somebody would write it. */
  private static final Map<String, String> EXAMPLES =
      Map.of(
          FIRST_TIME, "first_time(vendor, country)",
          LARGEST, "largest(amount, vendor)",
          COUNT, "count(vendor, \"24h\")",
          TOTAL, "total(amount, vendor, \"24h\")",
          TRIED, "tried(\"24h\")");

  private static final CelType VALUE = TypeParamType.create("X");

  private HistoryLanguage() {}

  static boolean isCall(String function) {
    return EXAMPLES.containsKey(function);
  }

  static String example(String function) {
    return EXAMPLES.getOrDefault(function, "");
  }

  /** What a call takes, in words. */
  static String takes(String function) {
    String facts = "1 to %d facts".formatted(MOST_KEY_FACTS);
    return switch (function) {
      case LARGEST -> "a fact to compare, then " + facts;
      case COUNT -> facts + ", then a length of time in quotes";
      case TOTAL -> "a fact to add up, then %s, then a length of time in quotes".formatted(facts);
      case TRIED -> "a length of time in quotes";
      default -> facts;
    };
  }

  /** The fact whose values are compared or added up. */
  static Optional<CelExpr> value(CelExpr call) {
    return hasValue(call) ? Optional.of(call.call().args().get(0)) : Optional.empty();
  }

  /** The facts that earlier actions have to share. */
  static List<CelExpr> keys(CelExpr call) {
    List<CelExpr> all = call.call().args();
    return all.subList(hasValue(call) ? 1 : 0, all.size() - (hasWindow(call) ? 1 : 0));
  }

  /** How far back it looks. */
  static Optional<CelExpr> window(CelExpr call) {
    List<CelExpr> all = call.call().args();
    return hasWindow(call) ? Optional.of(all.get(all.size() - 1)) : Optional.empty();
  }

  private static boolean hasValue(CelExpr call) {
    return List.of(LARGEST, TOTAL).contains(Nodes.function(call));
  }

  private static boolean hasWindow(CelExpr call) {
    return List.of(COUNT, TOTAL, TRIED).contains(Nodes.function(call));
  }

  /** What a checked call asks; empty for other nodes. */
  static Optional<HistoryCall> of(CelExpr e) {
    if (!isCall(Nodes.function(e))) {
      return Optional.empty();
    }
    List<String> keys = keys(e).stream().map(Nodes::ident).toList();
    String value = value(e).map(Nodes::ident).orElse("");
    return Optional.of(
        switch (Nodes.function(e)) {
          case LARGEST -> new HistoryCall.Largest(value, keys);
          case COUNT -> new HistoryCall.Count(keys, written(e));
          case TOTAL -> new HistoryCall.Total(value, keys, written(e));
          case TRIED -> new HistoryCall.Tried(written(e));
          default -> new HistoryCall.FirstTime(keys);
        });
  }

  private static Window written(CelExpr call) {
    return window(call).flatMap(Nodes::text).flatMap(Window::read).orElseThrow();
  }

  /** Declared for the types only; lowering replaces every call. */
  static List<CelFunctionDecl> declarations() {
    List<CelOverloadDecl> firstTime = new ArrayList<>();
    List<CelOverloadDecl> largest = new ArrayList<>();
    List<CelOverloadDecl> count = new ArrayList<>();
    List<CelOverloadDecl> total = new ArrayList<>();
    List<CelType> keys = new ArrayList<>();
    for (int i = 1; i <= MOST_KEY_FACTS; i++) {
      keys.add(TypeParamType.create(String.valueOf((char) ('A' + i))));
      List<CelType> timed = with(keys, SimpleType.STRING);
      firstTime.add(newGlobalOverload("first_time_" + i, SimpleType.BOOL, keys));
      largest.add(newGlobalOverload("largest_" + i, VALUE, after(VALUE, keys)));
      count.add(newGlobalOverload("count_" + i, SimpleType.INT, timed));
      total.add(newGlobalOverload("total_" + i, VALUE, after(VALUE, timed)));
    }
    return List.of(
        newFunctionDeclaration(FIRST_TIME, firstTime),
        newFunctionDeclaration(LARGEST, largest),
        newFunctionDeclaration(COUNT, count),
        newFunctionDeclaration(TOTAL, total),
        newFunctionDeclaration(
            TRIED, newGlobalOverload("tried_window", SimpleType.INT, SimpleType.STRING)));
  }

  private static List<CelType> with(List<CelType> types, CelType last) {
    List<CelType> all = new ArrayList<>(types);
    all.add(last);
    return List.copyOf(all);
  }

  private static List<CelType> after(CelType first, List<CelType> types) {
    List<CelType> all = new ArrayList<>(types);
    all.add(0, first);
    return List.copyOf(all);
  }
}
