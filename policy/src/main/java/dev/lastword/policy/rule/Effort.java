package dev.lastword.policy.rule;

import dev.cel.common.ast.CelExpr;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.Facts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many steps a condition may take at most for some facts, found without taking them: one for
 * each of its parts as often as a macro repeats it, and one for every few characters of a text.
 */
final class Effort {

  /** Characters of a text that are looked at in about the time of one part. */
  private static final int CHARACTERS_PER_STEP = 32;

  private final Map<String, List<String>> lists;

  Effort(Map<String, List<String>> lists) {
    this.lists = lists;
  }

  /** What is repeated too often fails, and ends there. */
  long of(CelExpr condition, Facts facts) {
    long[] parts = {0};
    Nodes.walk(condition, e -> parts[0]++);
    return Math.min(steps(condition, facts), parts[0] * RuleLanguage.MOST_STEPS);
  }

  private long steps(CelExpr e, Facts facts) {
    if (e.getKind() != CelExpr.ExprKind.Kind.COMPREHENSION) {
      long inside = value(e, facts).map(Effort::characters).orElse(0L) / CHARACTERS_PER_STEP;
      return Nodes.children(e).stream()
          .map(child -> steps(child, facts))
          .reduce(1 + inside, Effort::sum);
    }
    CelExpr.CelComprehension loop = e.comprehension();
    long once = sum(steps(loop.loopCondition(), facts), steps(loop.loopStep(), facts));
    return sum(1 + steps(loop.iterRange(), facts), once * items(loop.iterRange(), facts));
  }

  /** Far above every limit, and far from the end of 64 bits. */
  private static long sum(long a, long b) {
    return Math.min(a + b, 1L << 40);
  }

  /** How many items a list has at most. */
  private long items(CelExpr e, Facts facts) {
    long most = RuleLanguage.MOST_STEPS;
    return switch (e.getKind()) {
      case IDENT ->
          value(e, facts)
              .map(v -> v instanceof List<?> list ? (long) list.size() : most)
              .orElse(facts.schema().find(Nodes.ident(e)).isPresent() ? 0L : most);
      case LIST -> e.list().elements().size();
      case COMPREHENSION -> items(e.comprehension().iterRange(), facts);
      case CALL ->
          Nodes.function(e).equals("_+_")
              ? Math.min(
                  most,
                  Nodes.operands(e).stream().mapToLong(operand -> items(operand, facts)).sum())
              : most;
      case NOT_SET, CONSTANT, SELECT, STRUCT, MAP -> most;
    };
  }

  private Optional<Object> value(CelExpr e, Facts facts) {
    FactSchema schema = facts.schema();
    String name = Nodes.ident(e);
    return Nodes.listName(e)
        .<Object>map(list -> lists.getOrDefault(list, List.of()))
        .or(() -> schema.find(name).flatMap(fact -> facts.get(name)));
  }

  private static long characters(Object value) {
    return switch (value) {
      case String text -> text.length();
      case List<?> list -> list.stream().mapToLong(Effort::characters).sum();
      default -> 0;
    };
  }
}
