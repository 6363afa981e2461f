package dev.lastword.server.shadow;

import dev.lastword.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * A candidate with what is known of it.
 *
 * @param figures null once it has ended
 */
record Watched(Shadow shadow, Policy candidate, @Nullable Figures figures) {

  boolean isShown() {
    return figures != null && figures.isShown();
  }

  /** Where it stands and what is shown, in words. */
  String words() {
    return figures == null ? shadow.state().words() : figures.words();
  }
}
