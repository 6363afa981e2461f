package dev.lastword.policy;

import dev.lastword.policy.file.Due;
import dev.lastword.policy.file.QueueName;
import dev.lastword.policy.file.RuleId;
import dev.lastword.policy.rule.Truth;
import java.util.List;
import java.util.Optional;

/**
 * Why a person is asked or told.
 *
 * @param id of the rule; for other kinds the word of the kind
 * @param because one sentence for the person; never empty
 * @param queue who owns this concern
 * @param found TRUE for a tripwire that fired, FALSE for a routine line that did not hold; UNKNOWN
 *     or failed when it could not be decided
 * @param seen what the rule looked at, such as {@code amount 10000.01 USD}; sensitive facts are
 *     named without their value; empty when there is nothing to show
 */
public record Reason(
    ReasonKind kind,
    RuleId id,
    String because,
    QueueName queue,
    Truth found,
    boolean urgent,
    Due due,
    int approvals,
    boolean hard,
    String seen) {

  public Reason {
    if (because.isBlank() || approvals < 1) {
      throw new IllegalArgumentException("reason " + id);
    }
  }

  /** A reason that no rule gave, for the owner. */
  public static Reason of(ReasonKind kind, String because, QueueName owner) {
    var id = new RuleId(kind.word());
    return new Reason(
        kind, id, because, owner, Truth.TRUE, false, new Due.Whenever(), 1, false, "");
  }

  /** The facts that were missing; empty when the rule was decided. */
  public List<String> unknown() {
    return found instanceof Truth.Unknown u ? u.facts() : List.of();
  }

  /** The code of the failure, when the rule failed. */
  public Optional<String> errorCode() {
    return found instanceof Truth.Failed f ? Optional.of(f.code()) : Optional.empty();
  }
}
