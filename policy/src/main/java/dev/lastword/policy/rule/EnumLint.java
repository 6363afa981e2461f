package dev.lastword.policy.rule;

import static dev.lastword.policy.problem.PolicyCode.NOT_AN_ENUM_VALUE;

import dev.cel.common.ast.CelExpr;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.file.WordList;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Spelling;
import dev.lastword.policy.yaml.Yaml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An enum, or a weekday, is compared with {@code ==}, {@code !=} and {@code in}, and with its own
 * values only.
 */
final class EnumLint {

  private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "@in");

  private static final FactType.Choice WEEKDAY = new FactType.Choice(TimeLanguage.WEEKDAYS);

  private final Lint lint;
  private final Map<String, FactType.Choice> items = new HashMap<>();

  EnumLint(Lint lint) {
    this.lint = lint;
  }

  /** A variable may stand for the enum itself: what becomes of it is seen where it is used. */
  void check(CelExpr root, Role role) {
    if (role != Role.VARIABLE || choice(root).isEmpty()) {
      below(root, "");
    }
  }

  private void below(CelExpr e, String parent) {
    if (choice(e).isPresent() && !mayHoldEnum(parent)) {
      String what = isWeekday(e) ? "weekday()" : "`" + Nodes.ident(e) + "`";
      String message = what + " has one of a few values and is only compared";
      lint.error(NOT_AN_ENUM_VALUE, e, message, "use ==, != or in");
    }
    if (COMPARISONS.contains(Nodes.function(e))) {
      compare(e.call().args().get(0), e.call().args().get(1));
    }
    if (e.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION) {
      loop(e.comprehension());
    } else {
      Nodes.children(e).forEach(child -> below(child, Nodes.function(e)));
    }
  }

  private static boolean mayHoldEnum(String function) {
    return COMPARISONS.contains(function)
        || function.equals("present")
        || HistoryLanguage.isCall(function);
  }

  private void loop(CelExpr.CelComprehension loop) {
    Optional<FactType.Choice> item = itemChoice(loop.iterRange());
    item.ifPresent(choice -> items.put(loop.iterVar(), choice));
    below(loop.loopStep(), "");
    items.remove(loop.iterVar());
    List.of(loop.iterRange(), loop.accuInit(), loop.result()).forEach(e -> below(e, ""));
  }

  private static boolean isWeekday(CelExpr e) {
    return Nodes.function(e).equals("weekday");
  }

  /** The values of what stands for an enum. */
  private Optional<FactType.Choice> choice(CelExpr e) {
    if (isWeekday(e)) {
      return Optional.of(WEEKDAY);
    }
    String name = Nodes.ident(e);
    FactType type = lint.facts().find(name).map(f -> f.type()).orElse(null);
    return type instanceof FactType.Choice choice
        ? Optional.of(choice)
        : Optional.ofNullable(items.get(name));
  }

  /** The values of the items of an identifier that stands for a list of an enum. */
  private Optional<FactType.Choice> itemChoice(CelExpr e) {
    FactType type = lint.facts().find(Nodes.ident(e)).map(f -> f.type()).orElse(null);
    return type instanceof FactType.ListOf list && list.element() instanceof FactType.Choice choice
        ? Optional.of(choice)
        : Optional.empty();
  }

  private void compare(CelExpr left, CelExpr right) {
    choice(left).ifPresent(choice -> values(choice, right));
    choice(right).ifPresent(choice -> values(choice, left));
    itemChoice(right).ifPresent(choice -> values(choice, left));
  }

  private void values(FactType.Choice choice, CelExpr other) {
    Optional<WordList> list = Nodes.listName(other).map(name -> lint.lists().get(name));
    if (list.isPresent()) {
      list.get().items().forEach(item -> inList(choice, item));
    } else if (other.getKind() == CelExpr.ExprKind.Kind.LIST) {
      other.list().elements().forEach(item -> literal(choice, item));
    } else {
      literal(choice, other);
    }
  }

  private void literal(FactType.Choice choice, CelExpr e) {
    Optional<String> text = Nodes.text(e).filter(t -> !choice.values().contains(t));
    text.ifPresent(t -> lint.error(NOT_AN_ENUM_VALUE, e, message(choice, t), fix(choice, t)));
  }

  private void inList(FactType.Choice choice, Yaml.Scalar item) {
    if (!choice.values().contains(item.value())) {
      lint.add(
          Problem.error(
              NOT_AN_ENUM_VALUE,
              item.place(),
              message(choice, item.value()),
              fix(choice, item.value())));
    }
  }

  private static String message(FactType.Choice choice, String text) {
    return "\"%s\" is not one of %s".formatted(text, String.join(", ", choice.values()));
  }

  private static String fix(FactType.Choice choice, String text) {
    return Spelling.didYouMean(text, choice.values());
  }
}
