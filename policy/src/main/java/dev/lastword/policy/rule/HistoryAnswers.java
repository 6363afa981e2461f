package dev.lastword.policy.rule;

import dev.cel.common.exceptions.CelNumericOverflowException;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.HistoryRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What earlier actions, and this one where it counts, come to: the value of a slot. */
final class HistoryAnswers {

  private final FactSchema schema;
  private final Facts facts;
  private final History history;

  HistoryAnswers(Facts facts, History history) {
    this.schema = facts.schema();
    this.facts = facts;
    this.history = history;
  }

  /** A value of the call's type; unknown, with what is missing; or a sum that is too large. */
  Object to(HistoryCall call) {
    Optional<HistoryQuestion> question = HistoryQuestion.of(call, facts);
    if (question.isEmpty()) {
      return Unknowns.of(call.needs().stream().filter(name -> facts.get(name).isEmpty()).toList());
    }
    Optional<BigDecimal> earlier = history.of(question.get());
    if (call instanceof HistoryCall.FirstTime) {
      return earlier.isEmpty();
    }
    return earlier
        .map(value -> value(call, value))
        .orElseGet(() -> Unknowns.of(List.of(call.text())));
  }

  private Object value(HistoryCall call, BigDecimal earlier) {
    return switch (call) {
      case HistoryCall.FirstTime f -> false;
      case HistoryCall.Largest l -> typed(l.of(), earlier);
      case HistoryCall.Count c -> whole(earlier.add(BigDecimal.ONE));
      case HistoryCall.Total t ->
          typed(t.of(), earlier.add(HistoryRecord.number(facts, t.of()).orElseThrow()));
      case HistoryCall.Tried t -> whole(earlier);
    };
  }

  private Object typed(String fact, BigDecimal value) {
    boolean decimal =
        schema.declarations().get(schema.indexOf(fact)).type() instanceof FactType.Decimal;
    return decimal ? (Object) value.doubleValue() : whole(value);
  }

  private static Object whole(BigDecimal value) {
    try {
      return value.longValueExact();
    } catch (ArithmeticException e) {
      return new TooLarge();
    }
  }

  /** In the place of a value: reading it fails, where it matters. */
  record TooLarge() {
    CelNumericOverflowException failure() {
      return new CelNumericOverflowException("the sum is too large");
    }
  }
}
