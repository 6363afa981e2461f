package dev.lastword.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of open spot checks, newest first.
 *
 * @param next give it as {@code cursor} to get the next page; null on the last one
 */
public record SpotCheckPage(List<SpotCheck> spotChecks, @Nullable String next) {

  /**
   * An action that went ahead and was drawn, and that nobody has judged yet.
   *
   * @param action {@code act_…}
   * @param state where it stands now
   * @param at when it was submitted
   */
  public record SpotCheck(
      String action, String workflow, String agent, String subject, String state, Instant at) {}
}
