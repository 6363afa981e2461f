package dev.lastword.server.evidence;

import java.math.BigDecimal;

/** Whether it is shown that the actions which go ahead under the active policy keep its limit. */
public sealed interface Standing {

  /**
   * It is, in this epoch.
   *
   * @param from the lowest confidence for which it is shown; not above the policy's threshold
   */
  record Proven(BigDecimal from) implements Standing {}

  /**
   * It is not.
   *
   * @param why a sentence
   */
  record Unproven(String why) implements Standing {}

  /** As the API has it. */
  default String word() {
    return switch (this) {
      case Proven proven -> "proven";
      case Unproven unproven -> "unproven";
    };
  }

  /** Why, in a sentence. */
  default String words() {
    return switch (this) {
      case Proven(BigDecimal from) ->
          "From a confidence of %s on the limit is kept, as far as people's judgements show."
              .formatted(from.toPlainString());
      case Unproven(String why) -> why;
    };
  }
}
