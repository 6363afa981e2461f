package dev.lastword.policy.rule;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Questions about CEL expressions. */
final class Nodes {

  private Nodes() {}

  /** Every node, parents before children. */
  static void walk(CelExpr expr, Consumer<CelExpr> visitor) {
    visitor.accept(expr);
    children(expr).forEach(child -> walk(child, visitor));
  }

  /** Whether one of the nodes is such. */
  static boolean any(CelExpr expr, Predicate<CelExpr> such) {
    return such.test(expr) || children(expr).stream().anyMatch(child -> any(child, such));
  }

  static List<CelExpr> children(CelExpr expr) {
    return switch (expr.getKind()) {
      case NOT_SET, CONSTANT, IDENT -> List.of();
      case SELECT -> List.of(expr.select().operand());
      case CALL -> operands(expr);
      case LIST -> expr.list().elements();
      case STRUCT -> expr.struct().entries().stream().map(e -> e.value()).toList();
      case MAP ->
          expr.map().entries().stream().flatMap(e -> Stream.of(e.key(), e.value())).toList();
      case COMPREHENSION -> ofComprehension(expr.comprehension());
    };
  }

  private static List<CelExpr> ofComprehension(CelExpr.CelComprehension loop) {
    return List.of(
        loop.iterRange(), loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result());
  }

  /** What a call works on: its target, if it has one, then its arguments. */
  static List<CelExpr> operands(CelExpr call) {
    List<CelExpr> operands = new ArrayList<>();
    call.call().target().ifPresent(operands::add);
    operands.addAll(call.call().args());
    return operands;
  }

  /** The name of the function a node calls; empty for other nodes. */
  static String function(CelExpr expr) {
    return expr.getKind() == CelExpr.ExprKind.Kind.CALL ? expr.call().function() : "";
  }

  /** The name an identifier has; empty for other nodes. */
  static String ident(CelExpr expr) {
    return expr.getKind() == CelExpr.ExprKind.Kind.IDENT ? expr.ident().name() : "";
  }

  /** The names of an identifier and of what is selected from it: {@code customer.country}. */
  static Optional<String> path(CelExpr expr) {
    return switch (expr.getKind()) {
      case IDENT -> Optional.of(expr.ident().name());
      case SELECT -> path(expr.select().operand()).map(of -> of + "." + expr.select().field());
      case NOT_SET, CONSTANT, CALL, LIST, STRUCT, MAP, COMPREHENSION -> Optional.empty();
    };
  }

  /** {@code lists.NAME} gives NAME. The checker makes one identifier of it. */
  static Optional<String> listName(CelExpr expr) {
    return path(expr)
        .filter(path -> path.startsWith("lists."))
        .map(path -> path.substring("lists.".length()));
  }

  /** The value of a text literal. */
  static Optional<String> text(CelExpr expr) {
    boolean text =
        expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    return text ? Optional.of(expr.constant().stringValue()) : Optional.empty();
  }

  /** The texts of a list literal that holds nothing else. */
  static Optional<List<String>> texts(CelExpr expr) {
    if (expr.getKind() != CelExpr.ExprKind.Kind.LIST) {
      return Optional.empty();
    }
    List<String> texts = expr.list().elements().stream().flatMap(e -> text(e).stream()).toList();
    return texts.size() == expr.list().elements().size() ? Optional.of(texts) : Optional.empty();
  }
}
