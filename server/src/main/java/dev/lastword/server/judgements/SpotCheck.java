package dev.lastword.server.judgements;

import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action that went ahead and was drawn, and that somebody is asked about.
 *
 * @param action its id is that of the spot check
 * @param at when it was submitted
 * @param state where it stands now
 */
record SpotCheck(
    UUID action, String workflow, String agent, String subject, Instant at, State state) {

  /**
   * What an action asks of somebody of its owner's queue; empty when nothing.
   *
   * @param draw null when no coin was tossed
   * @param said the judgements on it until now
   */
  static Optional<Occasion> asks(Action.@Nullable Draw draw, List<Judged> said, UUID person) {
    if (draw == null || !draw.isDrawn()) {
      return Optional.empty();
    }
    Optional<Judged> first = of(Occasion.SPOT_CHECK, said);
    if (first.isEmpty()) {
      return Optional.of(Occasion.SPOT_CHECK);
    }
    boolean second =
        draw.isDrawnTwice()
            && of(Occasion.SECOND_REVIEW, said).isEmpty()
            && !first.get().person().equals(person);
    return second ? Optional.of(Occasion.SECOND_REVIEW) : Optional.empty();
  }

  private static Optional<Judged> of(Occasion occasion, List<Judged> said) {
    return said.stream().filter(judged -> judged.occasion() == occasion).findFirst();
  }

  /** Whether nobody is asked any more once this was answered. */
  static boolean isAnsweredBy(Action.Draw draw, Occasion occasion) {
    return occasion == (draw.isDrawnTwice() ? Occasion.SECOND_REVIEW : Occasion.SPOT_CHECK);
  }
}
