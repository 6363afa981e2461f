package dev.lastword.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** CEL's names of types and operators in the words of a policy file. */
final class TypeWords {

  private static final Map<String, String> TYPES =
      Map.of(
          "bool",
          "true or false",
          "int",
          "a whole number",
          "double",
          "a number",
          "string",
          "text",
          "null",
          "null",
          "null_type",
          "null",
          "dyn",
          "anything",
          TimeLanguage.DATE.name(),
          "a date",
          TimeLanguage.TIMESTAMP.name(),
          "a timestamp",
          TimeLanguage.DURATION.name(),
          "a length of time");

  private TypeWords() {}

  static String type(String cel) {
    if (MoneyLanguage.isType(cel)) {
      return "money in " + MoneyLanguage.currencyOf(cel);
    }
    if (cel.startsWith("list(") && cel.endsWith(")")) {
      return "a list of " + type(cel.substring(5, cel.length() - 1));
    }
    return TYPES.getOrDefault(
        cel, cel.startsWith("%") || cel.startsWith("_var") ? "anything" : cel);
  }

  /** {@code _>_} is {@code >}; names stay. */
  static String operator(String function) {
    return switch (function) {
      case "@in" -> "in";
      case "_?_:_" -> "? :";
      case "_[_]" -> "[ ]";
      default ->
          function.startsWith("_") || function.endsWith("_") ? function.replace("_", "") : function;
    };
  }

  static boolean isComparison(String function) {
    return List.of("_>_", "_>=_", "_<_", "_<=_", "_==_", "_!=_", "@in").contains(function);
  }

  static boolean isNumber(String cel) {
    return cel.equals("int") || cel.equals("double");
  }

  /** Splits {@code money_USD, list(int)} at the commas between types. */
  static List<String> split(String types) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < types.length(); i++) {
      char c = types.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        found.add(types.substring(start, i).strip());
        start = i + 1;
      }
    }
    found.add(types.substring(start).strip());
    return found;
  }
}
