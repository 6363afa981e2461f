package dev.lastword.policy.rule;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSource;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.yaml.Yaml;
import java.util.Optional;

/** A condition as written in the file: where its characters and its parts stand. */
record ConditionText(Yaml.Scalar scalar, CelSource source) {

  String text() {
    return scalar.value();
  }

  /** The place of a code point of the condition. */
  Place at(int codePoint) {
    return scalar.placeOf(codePoint);
  }

  /** CEL points at the parenthesis of a call; people look at its name. */
  private Place atName(int codePoint) {
    return at(nameAt(text(), codePoint));
  }

  /** The code point where the name of a call begins, given that of its parenthesis. */
  static int nameAt(String text, int codePoint) {
    int[] points = text.codePoints().toArray();
    int at = codePoint;
    if (at < points.length && points[at] == '(') {
      while (at > 0 && isNamePart(points[at - 1])) {
        at--;
      }
    }
    return at;
  }

  private static boolean isNamePart(int c) {
    return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
  }

  /** The name that the author wrote for an expression: of a fact, a list or a variable. */
  Optional<String> nameOf(CelExpr expr) {
    int[] points = text().codePoints().toArray();
    int from = source.getPositionsMap().getOrDefault(expr.id(), points.length);
    int to = from;
    while (to < points.length && (isNamePart(points[to]) || points[to] == '.')) {
      to++;
    }
    boolean name = to > from && Character.isLetter(points[from]);
    return name ? Optional.of(new String(points, from, to - from)) : Optional.empty();
  }

  /** The place of an issue; the condition's own when CEL does not say. */
  Place of(CelIssue issue) {
    return offset(issue.getSourceLocation()).map(this::atName).orElse(scalar.place());
  }

  Optional<Integer> offset(CelSourceLocation location) {
    boolean known = location.getLine() > 0 && location.getColumn() >= 0;
    return known ? source.getLocationOffset(location) : Optional.empty();
  }

  /** The place of an operator, name or literal; of a call, its name. */
  Place of(CelExpr expr) {
    return atName(source.getPositionsMap().getOrDefault(expr.id(), 0));
  }

  /** The place where an expression begins, which for an operator is left of the operator. */
  Place startOf(CelExpr expr) {
    int[] first = {Integer.MAX_VALUE};
    Nodes.walk(
        expr,
        e ->
            first[0] = Math.min(first[0], source.getPositionsMap().getOrDefault(e.id(), first[0])));
    return atName(first[0] == Integer.MAX_VALUE ? 0 : first[0]);
  }
}
