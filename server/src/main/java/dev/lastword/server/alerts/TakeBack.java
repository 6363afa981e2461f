package dev.lastword.server.alerts;

import dev.lastword.server.store.PublicId;
import java.time.Instant;
import java.util.UUID;

/**
 * An action that went ahead, was wrong, and is to be taken back if that is possible.
 *
 * @param alert that asks for it, until somebody has seen to it
 * @param at when it was found to be wrong
 */
public record TakeBack(UUID alert, UUID action, String workflow, String subject, Instant at) {

  /** As alerts have it in place of the id of a rule. */
  public static final String RULE = "wrong";

  /** In a sentence. */
  public static final String BECAUSE =
      "It went ahead and was wrong: take it back if that is possible";

  static TakeBack of(Alert alert) {
    return new TakeBack(alert.id(), alert.action(), alert.workflow(), alert.subject(), alert.at());
  }

  /** Where somebody says that they have seen to it. */
  public String address() {
    return "/alerts/" + PublicId.ALERT.of(alert) + "/seen";
  }

  /** Its action. */
  public String actionAddress() {
    return "/actions/" + PublicId.ACTION.of(action);
  }
}
