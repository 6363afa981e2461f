package dev.lastword.policy.rule;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelExpr;
import java.util.List;

/** Copies an expression, and lets identifiers and calls become something else on the way. */
abstract class Rewriting {

  /** What stands for an identifier. */
  abstract CelExpr ident(CelExpr e);

  /** What stands for a call; {@link #same} copies it with what is inside. */
  abstract CelExpr call(CelExpr e);

  /** The id of the copy of a node. */
  long id(long of) {
    return of;
  }

  final CelExpr of(CelExpr e) {
    return switch (e.getKind()) {
      case NOT_SET -> CelExpr.ofNotSet(id(e.id()));
      case CONSTANT -> CelExpr.ofConstant(id(e.id()), e.constant());
      case IDENT -> ident(e);
      case SELECT -> select(e);
      case CALL -> call(e);
      case LIST -> CelExpr.ofList(id(e.id()), all(e.list().elements()), e.list().optionalIndices());
      case STRUCT -> e; // the checker turns it down
      case MAP -> CelExpr.ofMap(id(e.id()), entries(e));
      case COMPREHENSION -> loop(e);
    };
  }

  final CelExpr same(CelExpr call) {
    return CelExpr.ofCall(
        id(call.id()),
        call.call().target().map(this::of),
        call.call().function(),
        all(call.call().args()));
  }

  private ImmutableList<CelExpr> all(List<CelExpr> expressions) {
    return expressions.stream().map(this::of).collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<CelExpr.CelMap.Entry> entries(CelExpr map) {
    return map.map().entries().stream()
        .map(x -> x.toBuilder().setId(id(x.id())).setKey(of(x.key())).setValue(of(x.value())))
        .map(CelExpr.CelMap.Entry.Builder::build)
        .collect(ImmutableList.toImmutableList());
  }

  private CelExpr select(CelExpr e) {
    CelExpr operand = of(e.select().operand());
    return CelExpr.ofSelect(id(e.id()), operand, e.select().field(), e.select().testOnly());
  }

  private CelExpr loop(CelExpr e) {
    CelExpr.CelComprehension c = e.comprehension();
    return CelExpr.ofComprehension(
        id(e.id()),
        c.iterVar(),
        c.iterVar2(),
        of(c.iterRange()),
        c.accuVar(),
        of(c.accuInit()),
        of(c.loopCondition()),
        of(c.loopStep()),
        of(c.result()));
  }
}
