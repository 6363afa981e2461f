package dev.lastword.policy.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExprConverter;
import dev.cel.common.navigation.CelNavigableMutableExpr;
import dev.cel.parser.CelUnparserFactory;
import java.util.List;

/**
 * An expression laid out in one way: blanks, parentheses, quotes and the writing of numbers make no
 * difference. dev.cel prints texts without escapes, and so two expressions alike; hence they are
 * escaped before.
 */
final class CanonicalText {

  private CanonicalText() {}

  static String of(CelAbstractSyntaxTree tree) {
    CelSource.Builder source = CelSource.newBuilder();
    tree.getSource().getMacroCalls().forEach((id, e) -> source.addMacroCalls(id, escaped(e)));
    return CelUnparserFactory.newUnparser()
        .unparse(CelAbstractSyntaxTree.newParsedAst(escaped(tree.getExpr()), source.build()));
  }

  private static CelExpr escaped(CelExpr expr) {
    CelMutableExpr mutable = CelMutableExprConverter.fromCelExpr(expr);
    List<CelMutableExpr> texts =
        CelNavigableMutableExpr.fromExpr(mutable)
            .allNodes()
            .map(CelNavigableMutableExpr::expr)
            .filter(CanonicalText::isText)
            .toList();
    texts.forEach(e -> e.setConstant(CelConstant.ofValue(escaped(e.constant().stringValue()))));
    return CelMutableExprConverter.fromMutableExpr(mutable);
  }

  private static boolean isText(CelMutableExpr expr) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
  }

  /** What is not seen is written by its number. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"', '\\' -> out.append('\\').appendCodePoint(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(isSeen(c) ? Character.toString(c) : "\\U%08x".formatted(c));
          }
        });
    return out.toString();
  }

  private static boolean isSeen(int c) {
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
