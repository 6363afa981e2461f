package dev.lastword.policy.fact;

import java.util.List;
import java.util.Optional;

/**
 * What a policy needs to know about earlier actions of its workflow: was this key seen in this
 * slot?
 *
 * @param slot the facts, joined by commas in the order of the rule: {@code vendor,country}
 * @param key their values: a JSON array as canonical text ({@code ["Acme","US"]}; money as {@code
 *     {"USD":"10.00"}}), or {@code sha256:} and 64 hex digits of it when it is longer than 200
 *     characters. Equal keys mean equal values, exactly
 */
public record HistoryQuestion(String slot, String key) {

  /** Characters of the longest key. */
  public static final int LONGEST_KEY = 200;

  public HistoryQuestion {
    if (slot.isEmpty() || key.isEmpty() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("slot " + slot + ", key of " + key.length());
    }
  }

  /** The slot of these facts, in this order. */
  public static String slot(List<String> names) {
    return String.join(",", names);
  }

  /** The question about the values of these facts; none when one of them is absent. */
  public static Optional<HistoryQuestion> about(Facts facts, List<String> names) {
    return HistoryKeys.key(facts, names).map(key -> new HistoryQuestion(slot(names), key));
  }
}
