package dev.lastword.policy.fact;

import java.util.List;
import java.util.Optional;

/**
 * What one action asks of earlier ones.
 *
 * @param key the values of the call's facts: a JSON array as canonical text ({@code ["Acme","US"]};
 *     money as {@code {"USD":"10.00"}}; texts folded for {@code count} and {@code total}), or
 *     {@code sha256:} and 64 hex digits of it when it is longer than 200 characters. {@code []} for
 *     {@code tried}: who asks knows the subject
 */
public record HistoryQuestion(HistoryCall call, String key) {

  /** Characters of the longest key. */
  public static final int LONGEST_KEY = 200;

  public HistoryQuestion {
    if (key.isEmpty() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException(call + ", key of " + key.length());
    }
  }

  /** What an action with these facts asks; nothing when one of the facts it needs is absent. */
  public static Optional<HistoryQuestion> of(HistoryCall call, Facts facts) {
    return hasValue(call, facts)
        ? HistoryKeys.key(facts, call).map(key -> new HistoryQuestion(call, key))
        : Optional.empty();
  }

  private static boolean hasValue(HistoryCall call, Facts facts) {
    return switch (call) {
      case HistoryCall.Largest l -> facts.get(l.of()).isPresent();
      case HistoryCall.Total t -> facts.get(t.of()).isPresent();
      case HistoryCall.FirstTime f -> true;
      case HistoryCall.Count c -> true;
      case HistoryCall.Tried t -> true;
    };
  }

  /** The key of a subject. */
  public static String ofSubject(String subject) {
    return HistoryKeys.ofSubject(subject);
  }

  /** Asks whether these values of these facts were seen before. */
  public static Optional<HistoryQuestion> firstTime(Facts facts, List<String> names) {
    return of(new HistoryCall.FirstTime(names), facts);
  }

  /** The slot in which earlier actions answer it. */
  public String slot() {
    return call.slot();
  }
}
