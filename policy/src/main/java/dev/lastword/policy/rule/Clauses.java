package dev.lastword.policy.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import dev.lastword.policy.fact.FactSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a checked condition says. */
final class Clauses {

  private final CelAbstractSyntaxTree checked;
  private final Operands operands;

  private Clauses(CelAbstractSyntaxTree checked, FactSchema facts) {
    this.checked = checked;
    this.operands = new Operands(checked, facts);
  }

  static Clause of(CelAbstractSyntaxTree checked, FactSchema facts) {
    return new Clauses(checked, facts).clause(checked.getExpr());
  }

  private Clause clause(CelExpr e) {
    return switch (Nodes.function(e)) {
      case "_&&_" -> new Clause.Every(parts(e));
      case "_||_" -> new Clause.Some(parts(e));
      case "!_" -> not(clause(e.call().args().get(0)));
      default -> simple(e).orElseGet(() -> new Clause.Verbatim(text(e)));
    };
  }

  /** {@code a && (b && c)} has three parts. */
  private List<Clause> parts(CelExpr e) {
    List<Clause> parts = new ArrayList<>();
    for (CelExpr operand : Nodes.operands(e)) {
      if (Nodes.function(operand).equals(Nodes.function(e))) {
        parts.addAll(parts(operand));
      } else {
        parts.add(clause(operand));
      }
    }
    return parts;
  }

  private static Clause not(Clause clause) {
    return clause instanceof Clause.Not twice ? twice.clause() : new Clause.Not(clause);
  }

  private Optional<Clause> simple(CelExpr e) {
    return switch (e.getKind()) {
      case CONSTANT ->
          e.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE
              ? Optional.of(new Clause.Always(e.constant().booleanValue()))
              : Optional.empty();
      case IDENT -> operands.of(e).map(Clause.Holds::new);
      case CALL -> call(e);
      case COMPREHENSION -> items(e);
      case NOT_SET, SELECT, LIST, STRUCT, MAP -> Optional.empty();
    };
  }

  private Optional<Clause> call(CelExpr e) {
    return switch (e.call().function()) {
      case "_>_" -> compared(e, Comparison.OVER);
      case "_>=_" -> compared(e, Comparison.AT_LEAST);
      case "_<_" -> compared(e, Comparison.BELOW);
      case "_<=_" -> compared(e, Comparison.AT_MOST);
      case "_==_" -> compared(e, Comparison.IS);
      case "_!=_" -> compared(e, Comparison.IS_NOT);
      case "@in" -> both(e, Clause.OneOf::new);
      case "mentions" -> both(e, Clause.Mentions::new);
      case "hidden_characters" -> operands.of(Nodes.operands(e).get(0)).map(Clause.Hidden::new);
      case "contains" -> has(e, Clause.Position.ANYWHERE);
      case "startsWith" -> has(e, Clause.Position.AT_THE_BEGINNING);
      case "endsWith" -> has(e, Clause.Position.AT_THE_END);
      case "first_time" ->
          Optional.of(
              new Clause.FirstTime(HistoryLanguage.keys(e).stream().map(Nodes::ident).toList()));
      case "present" -> Optional.of(new Clause.Present(Nodes.ident(e.call().args().get(0))));
      default -> Optional.empty();
    };
  }

  private interface OfTwo {
    Clause make(Operand first, Operand second);
  }

  private Optional<Clause> both(CelExpr e, OfTwo shape) {
    Optional<Operand> first = operands.of(Nodes.operands(e).get(0));
    Optional<Operand> second = operands.of(Nodes.operands(e).get(1));
    return first.isPresent() && second.isPresent()
        ? Optional.of(shape.make(first.get(), second.get()))
        : Optional.empty();
  }

  private Optional<Clause> has(CelExpr e, Clause.Position position) {
    return both(e, (text, part) -> new Clause.Has(text, position, part));
  }

  /** Texts have an order that nobody means, and of lists and booleans people speak otherwise. */
  private Optional<Clause> compared(CelExpr e, Comparison by) {
    boolean equality = by == Comparison.IS || by == Comparison.IS_NOT;
    for (CelExpr side : e.call().args()) {
      if (!operands.isNumber(side)
          && !operands.isTime(side)
          && !(equality && operands.isA(side, SimpleType.STRING))) {
        return Optional.empty();
      }
    }
    return both(
        e,
        (left, right) ->
            isLiteral(left) && !isLiteral(right)
                ? new Clause.Compared(right, by.mirrored(), left)
                : new Clause.Compared(left, by, right));
  }

  private static boolean isLiteral(Operand operand) {
    return operand instanceof Operand.Text
        || operand instanceof Operand.Figure
        || operand instanceof Operand.Amount
        || operand instanceof Operand.Day
        || operand instanceof Operand.Moment
        || operand instanceof Operand.Length;
  }

  private Optional<Clause> items(CelExpr e) {
    CelExpr macro = checked.getSource().getMacroCalls().get(e.id());
    CelExpr.CelComprehension loop = e.comprehension();
    return macro == null
        ? Optional.empty()
        : switch (macro.call().function()) {
          case "all" -> items(Clause.Share.EACH, loop, 1);
          case "exists" -> items(Clause.Share.AT_LEAST_ONE, loop, 1);
          case "exists_one" -> items(Clause.Share.EXACTLY_ONE, loop, 0);
          default -> Optional.empty();
        };
  }

  /** The step of {@code all} is {@code so far && condition}, of {@code exists_one} {@code ? :}. */
  private Optional<Clause> items(Clause.Share share, CelExpr.CelComprehension loop, int condition) {
    Clause clause = clause(loop.loopStep().call().args().get(condition));
    return operands
        .of(loop.iterRange())
        .filter(list -> isSimple(clause))
        .map(list -> new Clause.Items(share, loop.iterVar(), list, clause));
  }

  /** True when no other item is spoken of, and nothing verbatim could speak of this one. */
  private static boolean isSimple(Clause clause) {
    boolean[] simple = {true};
    clause.walk(c -> simple[0] &= !(c instanceof Clause.Verbatim) && !(c instanceof Clause.Items));
    return simple[0];
  }

  private String text(CelExpr e) {
    return CanonicalText.of(e, checked.getSource());
  }
}
