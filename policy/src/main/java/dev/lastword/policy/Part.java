package dev.lastword.policy;

import dev.lastword.policy.file.Due;
import dev.lastword.policy.file.QueueName;
import java.util.List;

/**
 * One queue's share of a held action: the strictest of what its reasons ask for.
 *
 * @param approvals how many different people have to agree
 * @param urgent when any of its reasons is
 * @param due the soonest of its reasons
 * @param reasons at least one
 */
public record Part(QueueName queue, int approvals, boolean urgent, Due due, List<Reason> reasons) {

  public Part {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty() || approvals < 1) {
      throw new IllegalArgumentException("part of " + queue);
    }
  }
}
