package dev.lastword.policy.rule;

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
}
