package dev.lastword.server.evidence;

import dev.lastword.evidence.epoch.Epoch;
import dev.lastword.evidence.label.SliceCount;
import dev.lastword.evidence.threshold.Look;
import dev.lastword.evidence.threshold.Step;
import dev.lastword.evidence.threshold.ThresholdSweep;
import dev.lastword.policy.file.Threshold;
import dev.lastword.server.console.InWords;
import dev.lastword.server.evidence.Evidence.Questions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Whether the threshold of a policy is shown to keep its limit, and if not, why.
 *
 * @param sweep of the present epoch
 * @param released what goes ahead under the threshold, counted, in the present epoch
 * @param epochs in order; at least one
 */
record Proof(
    Threshold threshold,
    ThresholdSweep sweep,
    SliceCount released,
    List<Epoch> epochs,
    Questions questions) {

  Standing standing() {
    return switch (threshold) {
      case Threshold.AtLeast(BigDecimal value) -> standing(value);
      case Threshold.NotAsked none ->
          new Standing.Unproven(
              "The policy does not look at the AI's confidence, so there is no threshold to show.");
    };
  }

  private Standing standing(BigDecimal value) {
    Optional<BigDecimal> from = sweep.proven().map(Step::at);
    return from.isPresent() && from.get().compareTo(value) <= 0
        ? new Standing.Proven(from.get())
        : new Standing.Unproven(voided(value).orElseGet(() -> notShown(value, from)));
  }

  /** It was shown of an epoch that is over. */
  private Optional<String> voided(BigDecimal value) {
    for (int i = epochs.size() - 2; i >= 0; i--) {
      if (isShown(epochs.get(i), value)) {
        Epoch next = epochs.get(i + 1);
        return Optional.of(
            "It was shown until %s. Since then %s, and what was shown before counts no more."
                .formatted(InWords.Shown.DAY.of(next.since()), next.cause().words()));
      }
    }
    return Optional.empty();
  }

  private boolean isShown(Epoch epoch, BigDecimal value) {
    return ThresholdSweep.of(Evidence.unruled(epoch), questions.in(epoch), Look.ANY_TIME)
        .proven()
        .filter(step -> step.at().compareTo(value) <= 0)
        .isPresent();
  }

  private String notShown(BigDecimal value, Optional<BigDecimal> from) {
    if (released.neverReviewed() > 0) {
      return "%s went ahead without a chance that anybody would look. Of those nothing is known."
          .formatted(actions(released.neverReviewed()));
    }
    if (from.isPresent()) {
      return "It is shown from a confidence of %s on; the policy lets actions through from %s."
          .formatted(from.get().toPlainString(), value.toPlainString());
    }
    return switch (sweep.answer()) {
      case TOO_FEW ->
          "It was never shown: %s judged where no rule fired, and it takes at least %s without a mistake."
              .formatted(
                  sweep.sample() == 1 ? "1 action was" : InWords.count(sweep.sample()) + " were",
                  InWords.count(sweep.aim().fewestReviewed()));
      case OVER_THE_LIMIT ->
          sweep.steps().getFirst().countsMissingAsWrong()
              ? "Too many were left without an answer. Each of them may be wrong, so nothing is shown."
              : "It is not kept: also of the most confident actions more are wrong than the limit says.";
      case NOT_SHOWN, PROVEN ->
          "It was never shown: what people said so far agrees with a kept limit and with a broken one.";
    };
  }

  private static String actions(int count) {
    return count == 1 ? "1 action" : InWords.count(count) + " actions";
  }
}
