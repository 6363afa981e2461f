package dev.lastword.demo;

import dev.lastword.api.Submission;
import org.jspecify.annotations.Nullable;

/** Something that happened on the recorded day. */
sealed interface Moment {

  /** The time of day, such as {@code 09:26}. */
  String at();

  String workflow();

  /** What it was about, in the agent's words. */
  String subject();

  /**
   * An agent asked before it acted.
   *
   * @param fails why the executor could not do it, had it been allowed to; null when it could
   */
  record Asks(
      String at, String workflow, String agent, Submission submission, @Nullable String fails)
      implements Moment {

    @Override
    public String subject() {
      return submission.subject();
    }

    /** The same piece of work has the same key, however often the day is played. */
    String key() {
      return subject() + "@" + at;
    }
  }
}
