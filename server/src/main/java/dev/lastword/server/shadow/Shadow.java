package dev.lastword.server.shadow;

import java.util.Locale;

/**
 * A candidate of a workflow as it now stands.
 *
 * @param registered how it came to be watched, the last time
 */
record Shadow(ShadowRow registered, State state) {

  /** Where it stands. */
  enum State {
    WATCHED("It is watched beside the active policy, without effect."),
    WITHDRAWN("It was withdrawn."),
    ACTIVE("It ended: it is the active policy now, or was."),
    SUPERSEDED("It ended: another policy is active than the one beside which it was watched.");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** As the API has it. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    String words() {
      return words;
    }
  }

  String digest() {
    return registered.digest();
  }

  boolean isWatched() {
    return state == State.WATCHED;
  }
}
