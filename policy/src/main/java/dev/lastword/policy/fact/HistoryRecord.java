package dev.lastword.policy.fact;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an action leaves behind for later ones to ask about.
 *
 * @param slot of {@link HistoryCall#slot()}
 * @param key as {@link HistoryQuestion} has it
 * @param amount the value that is added up or compared: a number, or minor units of money; empty
 *     when the slot keeps none, or the fact was absent
 */
public record HistoryRecord(String slot, String key, Optional<BigDecimal> amount) {

  /** What an action leaves behind for one call; nothing when a fact of the key is absent. */
  public static Optional<HistoryRecord> of(HistoryCall call, Facts facts, String subject) {
    Optional<String> key =
        call instanceof HistoryCall.Tried
            ? Optional.of(HistoryKeys.ofSubject(subject))
            : HistoryKeys.key(facts, call);
    return key.map(k -> new HistoryRecord(call.slot(), k, amount(call, facts)));
  }

  private static Optional<BigDecimal> amount(HistoryCall call, Facts facts) {
    return switch (call) {
      case HistoryCall.Largest l -> number(facts, l.of());
      case HistoryCall.Total t -> number(facts, t.of());
      case HistoryCall.FirstTime f -> Optional.empty();
      case HistoryCall.Count c -> Optional.empty();
      case HistoryCall.Tried t -> Optional.empty();
    };
  }

  /** The value of an integer, number or money fact, exactly; minor units of money. */
  public static Optional<BigDecimal> number(Facts facts, String name) {
    return facts
        .get(name)
        .map(value ->
            value instanceof Double d ? BigDecimal.valueOf(d) : BigDecimal.valueOf((Long) value));
  }
}
