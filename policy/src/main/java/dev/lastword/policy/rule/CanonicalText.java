package dev.lastword.policy.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExprConverter;
import dev.cel.common.navigation.CelNavigableMutableExpr;
import dev.cel.parser.CelUnparserFactory;

/**
 * Prints a part of a condition in one way: blanks, quotes and needless parentheses do not show, and
 * equal texts mean equal parts. The printer of dev.cel does not escape what stands between quotes,
 * so that two different conditions could look the same; it is done here before.
 */
final class CanonicalText {

  private CanonicalText() {}

  /**
   * One line.
   *
   * @param source of the tree that {@code expr} is part of: it knows the macros as written
   */
  static String of(CelExpr expr, CelSource source) {
    CelSource.Builder macros = CelSource.newBuilder();
    source.getMacroCalls().forEach((id, call) -> macros.addMacroCalls(id, escaped(call)));
    return CelUnparserFactory.newUnparser()
        .unparse(CelAbstractSyntaxTree.newParsedAst(escaped(expr), macros.build()));
  }

  private static CelExpr escaped(CelExpr expr) {
    CelMutableExpr copy = CelMutableExprConverter.fromCelExpr(expr);
    CelNavigableMutableExpr.fromExpr(copy)
        .allNodes()
        .map(CelNavigableMutableExpr::expr)
        .toList()
        .forEach(CanonicalText::escape);
    return CelMutableExprConverter.fromMutableExpr(copy);
  }

  private static void escape(CelMutableExpr node) {
    if (node.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && node.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
      node.setConstant(CelConstant.ofValue(escaped(node.constant().stringValue())));
    }
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.append(escaped(c)));
    return out.toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          isVisible(c) ? Character.toString(c) : (c > 0xFFFF ? "\\U%08x" : "\\u%04x").formatted(c);
    };
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
