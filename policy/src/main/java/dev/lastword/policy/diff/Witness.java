package dev.lastword.policy.diff;

import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.json.Json;
import java.util.Set;

/**
 * An action of which two policies do not say the same. Both were asked.
 *
 * @param facts made up; each policy is shown those that it declares
 * @param seen what was in earlier actions; nothing else was
 * @param before what the one says
 * @param after what the other says
 */
public record Witness(
    Json.Object facts,
    Confidence confidence,
    Model model,
    Set<HistoryQuestion> seen,
    Level before,
    Level after) {

  public Witness {
    seen = Set.copyOf(seen);
    if (before == after) {
      throw new IllegalArgumentException("this shows nothing");
    }
  }
}
