package dev.lastword.policy.diff;

import dev.lastword.policy.Policy;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.FactText;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.region.Axis;
import dev.lastword.policy.region.Cell;
import dev.lastword.policy.rule.Clause;
import dev.lastword.policy.rule.Operand;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers of earlier actions with which an action may lie in a box; without reason to, none. */
final class EarlierActions {

  private final Set<List<String>> seen = new HashSet<>();
  private final Map<HistoryCall, BigDecimal> wanted = new HashMap<>();

  EarlierActions(Map<Axis, List<Cell>> cells) {
    cells.forEach((axis, inside) -> {
      switch (axis) {
        case Axis.OfTruth(Clause.FirstTime first, var source)
            when inside.contains(new Cell.Exactly(false))
                && !inside.contains(new Cell.Exactly(true)) ->
            seen.add(first.facts());
        case Axis.OfResult(Operand.OfHistory(HistoryCall call), var source, var scale) ->
            inside.stream()
                .flatMap(cell -> cell.one().stream())
                .map(value -> (BigDecimal) value)
                .filter(value -> value.signum() >= 0)
                .findFirst()
                .ifPresent(least -> wanted.put(call, least));
        case Axis other -> {}
      }
    });
  }

  /** What they answer to the questions of one policy about these facts. */
  Map<HistoryQuestion, BigDecimal> answers(Policy policy, Facts facts) {
    Map<HistoryQuestion, BigDecimal> answers = new HashMap<>();
    for (HistoryQuestion question : policy.questions(facts)) {
      answer(question.call(), facts).ifPresent(value -> answers.put(question, value));
    }
    return answers;
  }

  /** Of what counts with this action, what is left for earlier ones. */
  private Optional<BigDecimal> answer(HistoryCall call, Facts facts) {
    BigDecimal value = wanted.getOrDefault(call, BigDecimal.ZERO);
    return switch (call) {
      case HistoryCall.FirstTime first ->
          seen.contains(first.facts()) ? Optional.of(BigDecimal.ONE) : Optional.empty();
      case HistoryCall.Count c -> Optional.of(value.subtract(BigDecimal.ONE).max(BigDecimal.ZERO));
      case HistoryCall.Total total ->
          Optional.of(value.subtract(number(facts, total.of())).max(BigDecimal.ZERO));
      case HistoryCall.Largest l -> Optional.of(value);
      case HistoryCall.Tried t -> Optional.of(value);
    };
  }

  private static BigDecimal number(Facts facts, String name) {
    return new BigDecimal(facts.get(name).orElseThrow().toString());
  }

  /** What was answered, in the order of the calls; {@code first_time} that holds is not named. */
  static List<String> words(Map<HistoryQuestion, BigDecimal> answers, FactSchema facts) {
    return answers.entrySet().stream()
        .filter(answer -> answer.getValue().signum() > 0)
        .map(answer -> words(answer.getKey().call(), answer.getValue(), facts))
        .sorted()
        .toList();
  }

  private static String words(HistoryCall call, BigDecimal answer, FactSchema facts) {
    return switch (call) {
      case HistoryCall.FirstTime first -> "!" + first.text();
      case HistoryCall.Largest largest -> words(call, answer, facts.find(largest.of()));
      case HistoryCall.Total total -> words(call, answer, facts.find(total.of()));
      case HistoryCall.Count count -> words(call, answer, Optional.empty());
      case HistoryCall.Tried tried -> words(call, answer, Optional.empty());
    };
  }

  private static String words(HistoryCall call, BigDecimal answer, Optional<FactDeclaration> of) {
    String value = of.map(fact -> words(fact.type(), answer)).orElse(answer.toString());
    return call.text() + " without this action: " + value;
  }

  private static String words(FactType type, BigDecimal answer) {
    return FactText.of(
        type, type instanceof FactType.Decimal ? answer : (Object) answer.longValueExact());
  }
}
