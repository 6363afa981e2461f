package dev.lastword.policy.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelUnknownSet;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactText;
import dev.lastword.policy.fact.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lays the steps of one evaluation beside the parts of the author's text. */
final class SeenParts {

  /** Calls that leave out what does not matter any more. */
  private static final Set<String> CHOOSING = Set.of("_&&_", "_||_", "_?_:_");

  private final CelAbstractSyntaxTree checked;
  private final String text;
  private final Facts facts;
  private final Map<Long, Object> steps;
  private final Sensitive sensitive;

  SeenParts(
      CelAbstractSyntaxTree checked, Facts facts, Map<Long, Object> steps, Sensitive sensitive) {
    this.checked = checked;
    this.text = checked.getSource().getContent().toString();
    this.facts = facts;
    this.steps = steps;
    this.sensitive = sensitive;
  }

  /** The whole condition, which came to this. */
  SeenPart all(Truth truth) {
    CelExpr root = checked.getExpr();
    SeenPart whole = part(root, false);
    return truth instanceof Truth.Failed
        ? new SeenPart(whole.text(), whole.at(), new Seen.Failed(), whole.parts())
        : whole;
  }

  /**
   * One part.
   *
   * @param used whether the call around it was worked out from it. Calls that became a slot, such
   *     as {@code first_time(vendor)}, have no step for their facts
   */
  private SeenPart part(CelExpr e, boolean used) {
    boolean uses = steps.containsKey(e.id()) && !CHOOSING.contains(Nodes.function(e));
    List<SeenPart> parts =
        children(e).stream().filter(this::isShown).map(child -> part(child, uses)).toList();
    int at = checked.getSource().getPositionsMap().getOrDefault(e.id(), 0);
    return new SeenPart(
        CanonicalText.of(e, checked.getSource()),
        ConditionText.nameAt(text, at),
        seen(e, used),
        parts);
  }

  private static List<CelExpr> children(CelExpr e) {
    return e.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION
        ? List.of(e.comprehension().iterRange())
        : Nodes.children(e);
  }

  private boolean isShown(CelExpr e) {
    return switch (e.getKind()) {
      case NOT_SET, CONSTANT, STRUCT, MAP -> false;
      case IDENT, SELECT -> Nodes.listName(e).isEmpty();
      case CALL ->
          !MoneyLanguage.isLiteral(e.call().function())
              && !TimeLanguage.isLiteral(e.call().function());
      case LIST -> e.list().elements().stream().anyMatch(this::isShown);
      case COMPREHENSION -> true;
    };
  }

  private Seen seen(CelExpr e, boolean used) {
    Optional<FactDeclaration> fact = facts.schema().find(Nodes.ident(e));
    Object step = steps.get(e.id());
    if (step == null && !(used && fact.isPresent())) {
      return isBegun(e) ? new Seen.Failed() : new Seen.NotLookedAt();
    }
    if (step instanceof CelUnknownSet unknown) {
      return new Seen.Unknown(Unknowns.names(unknown));
    }
    return fact.map(this::value).orElseGet(() -> step == null ? new Seen.Failed() : value(e, step));
  }

  /** It has no value, but some part of it has. */
  private boolean isBegun(CelExpr e) {
    boolean[] begun = {false};
    Nodes.walk(e, node -> begun[0] |= steps.containsKey(node.id()));
    return begun[0];
  }

  private Seen value(FactDeclaration fact) {
    Optional<Object> value = facts.get(fact.name());
    if (value.isEmpty()) {
      return new Seen.Unknown(List.of(fact.name()));
    }
    return isHidden(fact)
        ? new Seen.Hidden()
        : new Seen.Value(FactText.of(fact.type(), value.get()));
  }

  private Seen value(CelExpr e, Object value) {
    CelType type = checked.getType(e.id()).orElse(SimpleType.DYN);
    return !type.equals(SimpleType.BOOL) && readsHidden(e)
        ? new Seen.Hidden()
        : new Seen.Value(SeenValue.of(value, type));
  }

  private boolean readsHidden(CelExpr e) {
    boolean[] hidden = {false};
    Nodes.walk(
        e,
        node ->
            hidden[0] |= facts.schema().find(Nodes.ident(node)).filter(this::isHidden).isPresent());
    return hidden[0];
  }

  private boolean isHidden(FactDeclaration fact) {
    return fact.sensitive() && sensitive == Sensitive.HIDDEN;
  }
}
