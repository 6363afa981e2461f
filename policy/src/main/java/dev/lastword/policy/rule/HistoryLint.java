package dev.lastword.policy.rule;

import static dev.lastword.policy.problem.PolicyCode.BAD_WINDOW;
import static dev.lastword.policy.problem.PolicyCode.WRONG_ARGUMENT;

import dev.cel.common.ast.CelExpr;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.Window;
import java.util.List;
import java.util.Optional;

/** Questions about earlier actions take facts and a literal, and not whatever has the type. */
final class HistoryLint {

  private final Lint lint;
  private final CelExpr call;

  private HistoryLint(Lint lint, CelExpr call) {
    this.lint = lint;
    this.call = call;
  }

  static void check(CelExpr call, Lint lint) {
    new HistoryLint(lint, call).check();
  }

  private String function() {
    return Nodes.function(call) + "()";
  }

  private void check() {
    HistoryLanguage.value(call).ifPresent(this::value);
    List<CelExpr> keys = HistoryLanguage.keys(call);
    keys.forEach(this::key);
    if (keys.stream().map(Nodes::ident).distinct().count() < keys.size()) {
      lint.error(WRONG_ARGUMENT, call, function() + " takes each fact once", "");
    }
    HistoryLanguage.window(call).ifPresent(this::window);
  }

  private Optional<FactDeclaration> fact(CelExpr argument) {
    Optional<FactDeclaration> fact = lint.facts().find(Nodes.ident(argument));
    if (fact.isEmpty()) {
      String message = function() + " takes facts, not expressions";
      lint.errorAtStart(WRONG_ARGUMENT, argument, message, "write the name of a fact");
    }
    return fact;
  }

  private void key(CelExpr argument) {
    if (fact(argument).filter(f -> f.type() instanceof FactType.ListOf).isPresent()) {
      lint.error(WRONG_ARGUMENT, argument, function() + " does not take lists", "");
    }
  }

  private void value(CelExpr argument) {
    Optional<FactDeclaration> fact = fact(argument);
    if (fact.isPresent() && !isNumber(fact.get().type())) {
      String message =
          "%s needs money, an integer or a number first, and `%s` is %s"
              .formatted(function(), fact.get().name(), fact.get().type().word());
      String fix = "for example " + HistoryLanguage.example(Nodes.function(call));
      lint.error(WRONG_ARGUMENT, argument, message, fix);
    }
  }

  private static boolean isNumber(FactType type) {
    return type instanceof FactType.Money
        || type instanceof FactType.Whole
        || type instanceof FactType.Decimal;
  }

  private void window(CelExpr argument) {
    Optional<String> text = Nodes.text(argument);
    if (text.isEmpty()) {
      String message = function() + " ends with a length of time in quotes";
      String fix = "for example " + HistoryLanguage.example(Nodes.function(call));
      lint.errorAtStart(WRONG_ARGUMENT, argument, message, fix);
    } else if (Window.read(text.get()).isEmpty()) {
      String message = "this is not a length of time up to ten years";
      lint.error(
          BAD_WINDOW, argument, message, "write \"30s\", \"15m\", \"24h\", \"30d\" or \"2w\"");
    }
  }
}
