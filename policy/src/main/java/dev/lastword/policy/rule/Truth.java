package dev.lastword.policy.rule;

import java.util.List;

/** What a condition comes to. */
public sealed interface Truth {

  /** It holds. */
  record True() implements Truth {}

  /** It does not. */
  record False() implements Truth {}

  /**
   * It turns on facts that were not sent.
   *
   * @param facts their names, sorted, at least one
   */
  record Unknown(List<String> facts) implements Truth {
    public Unknown {
      facts = facts.stream().distinct().sorted().toList();
      if (facts.isEmpty()) {
        throw new IllegalArgumentException("unknown because of which fact?");
      }
    }
  }

  /**
   * It could not be worked out.
   *
   * @param code of the evaluator, such as {@code NUMERIC_OVERFLOW}
   */
  record Failed(String code) implements Truth {}

  Truth TRUE = new True();
  Truth FALSE = new False();
}
