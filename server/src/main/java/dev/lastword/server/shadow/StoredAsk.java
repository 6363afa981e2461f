package dev.lastword.server.shadow;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An action as it was submitted and first decided.
 *
 * @param action its public id
 * @param facts as received
 * @param history what was asked of earlier actions, and answered
 * @param verdict proceed, hold or refuse
 * @param reasons ids of what held or refused it
 */
record StoredAsk(
    String action,
    Instant at,
    byte[] facts,
    StoredHistory history,
    @Nullable BigDecimal confidence,
    @Nullable String model,
    String verdict,
    Set<String> reasons) {

  StoredAsk {
    reasons = Set.copyOf(reasons);
  }

  /** What is asked, with the facts bound by the policy that is asked. */
  Ask with(Facts bound) {
    return new Ask(
        bound,
        confidence == null ? Confidence.absent() : Confidence.given(confidence),
        model == null ? Model.unsaid() : Model.named(model),
        at);
  }
}
