package dev.lastword.demo;

import dev.lastword.api.RulingRequest;
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

  /**
   * Somebody answered what was held.
   *
   * @param person by role
   * @param ruling {@code approve}, {@code amend}, {@code reject} or {@code take-over}
   * @param amended what is released instead; null for all rulings but {@code amend}
   */
  record Rules(
      String at,
      String workflow,
      String subject,
      String person,
      String ruling,
      @Nullable String reasonCode,
      String comment,
      RulingRequest.@Nullable Amended amended)
      implements Moment {

    /** The answer of somebody who has read this revision. */
    RulingRequest to(int revision) {
      return new RulingRequest(ruling, revision, null, reasonCode, comment, amended);
    }
  }
}
