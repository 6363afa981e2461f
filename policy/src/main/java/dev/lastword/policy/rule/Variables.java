package dev.lastword.policy.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSource;
import dev.cel.common.ast.CelExpr;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts the expressions of variables in the place of their names, before types are checked. What
 * comes from a variable stands, for messages, where its name stands; mistakes inside of it were
 * told where it is defined.
 */
final class Variables {

  private final Map<String, CelAbstractSyntaxTree> defined = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /**
   * @param expanded parsed, with other variables in their places
   */
  void define(String name, CelAbstractSyntaxTree expanded) {
    defined.put(name, expanded);
  }

  /** True when some expression names it. */
  boolean isUsed(String name) {
    return used.contains(name);
  }

  boolean isDefined(String name) {
    return defined.containsKey(name);
  }

  /** Nodes of the expression after {@link #expand}; its own when it names no variable. */
  long size(CelAbstractSyntaxTree parsed) {
    long[] nodes = {0};
    Nodes.walk(
        parsed.getExpr(),
        node ->
            nodes[0] +=
                Optional.ofNullable(defined.get(Nodes.ident(node))).map(this::size).orElse(1L));
    return nodes[0];
  }

  /** True when it names a variable. */
  boolean isIn(CelAbstractSyntaxTree parsed) {
    return Nodes.any(parsed.getExpr(), node -> isDefined(Nodes.ident(node)));
  }

  CelAbstractSyntaxTree expand(CelAbstractSyntaxTree parsed) {
    return new Expansion(parsed).of(parsed);
  }

  /** Of all nodes, also of those that only the calls of macros have, which have no place. */
  private static long largestId(CelAbstractSyntaxTree parsed) {
    long[] largest = {0};
    Consumer<CelExpr> keep = node -> largest[0] = Math.max(largest[0], node.id());
    Nodes.walk(parsed.getExpr(), keep);
    parsed.getSource().getMacroCalls().values().forEach(call -> Nodes.walk(call, keep));
    parsed
        .getSource()
        .getMacroCalls()
        .keySet()
        .forEach(id -> largest[0] = Math.max(largest[0], id));
    parsed
        .getSource()
        .getPositionsMap()
        .keySet()
        .forEach(id -> largest[0] = Math.max(largest[0], id));
    return largest[0];
  }

  /** One expression with its variables. */
  private final class Expansion extends Rewriting {

    private final CelSource.Builder source;
    private final Map<Long, Integer> places;
    private final Map<Long, CelExpr> copies = new HashMap<>();
    private final Set<String> items = new HashSet<>();
    private long lastId;

    Expansion(CelAbstractSyntaxTree written) {
      this.source = written.getSource().toBuilder();
      this.places = written.getSource().getPositionsMap();
      this.lastId = largestId(written);
    }

    CelAbstractSyntaxTree of(CelAbstractSyntaxTree parsed) {
      Nodes.walk(
          parsed.getExpr(),
          e -> {
            if (e.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION) {
              items.add(e.comprehension().iterVar());
            }
          });
      CelExpr expanded = of(parsed.getExpr());
      parsed.getSource().getMacroCalls().forEach((id, call) -> source.addMacroCalls(id, of(call)));
      return CelAbstractSyntaxTree.newParsedAst(expanded, source.build());
    }

    /** The same name in a macro's call, which is kept for printing, is the same copy. */
    @Override
    CelExpr ident(CelExpr e) {
      String name = e.ident().name();
      CelAbstractSyntaxTree variable = defined.get(name);
      if (variable == null || items.contains(name)) {
        return e;
      }
      used.add(name);
      return copies.computeIfAbsent(e.id(), id -> copy(variable, id));
    }

    @Override
    CelExpr call(CelExpr e) {
      return same(e);
    }

    private CelExpr copy(CelAbstractSyntaxTree variable, long use) {
      Shift shift = new Shift(lastId);
      CelExpr copy = shift.of(variable.getExpr());
      variable
          .getSource()
          .getMacroCalls()
          .forEach((id, call) -> source.addMacroCalls(shift.id(id), shift.of(call)));
      for (long id : variable.getSource().getPositionsMap().keySet()) {
        source.addPositions(shift.id(id), places.getOrDefault(use, 0));
      }
      lastId = shift.id(largestId(variable));
      return copy;
    }
  }

  /** Gives every node an id behind those that are taken. */
  private static final class Shift extends Rewriting {

    private final long by;

    Shift(long by) {
      this.by = by;
    }

    /** The call of a macro has the id 0, which is none. */
    @Override
    long id(long of) {
      return of == 0 ? 0 : of + by;
    }

    @Override
    CelExpr ident(CelExpr e) {
      return CelExpr.ofIdent(id(e.id()), e.ident().name());
    }

    @Override
    CelExpr call(CelExpr e) {
      return same(e);
    }
  }
}
