package dev.lastword.server.actions;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Refused;

/** What is said when a stored action is not what the trail says of it: nothing is done with it. */
public final class Altered {

  private Altered() {}

  /** The refusal. */
  public static Refused refused(Action action) {
    return new Refused(
        ErrorCode.RELEASE_ALTERED,
        "Do not act, and tell the operator: what is stored is not what the trail says (leaf %d)."
            .formatted(action.status().trailIndex()));
  }

  /** The refusal as the answer of a command. */
  public static <T> Answer<T> refusal(Action action) {
    return new Answer.Denied<>(refused(action));
  }
}
