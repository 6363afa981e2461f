package dev.lastword.policy;

import dev.lastword.policy.file.Due;
import dev.lastword.policy.file.QueueName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Divides a hold among the queues that its reasons name. */
final class Parts {

  private Parts() {}

  /**
   * One part per queue, in the order of the reasons: most approvals, soonest time, urgent if any.
   */
  static List<Part> of(List<Reason> reasons) {
    Map<QueueName, List<Reason>> byQueue = new LinkedHashMap<>();
    for (Reason reason : reasons) {
      byQueue.computeIfAbsent(reason.queue(), queue -> new ArrayList<>()).add(reason);
    }
    List<Part> parts = new ArrayList<>();
    byQueue.forEach((queue, its) -> parts.add(part(queue, its)));
    return parts;
  }

  private static Part part(QueueName queue, List<Reason> reasons) {
    int approvals = 1;
    boolean urgent = false;
    Due due = new Due.Whenever();
    for (Reason reason : reasons) {
      approvals = Math.max(approvals, reason.approvals());
      urgent |= reason.urgent();
      due = due.sooner(reason.due());
    }
    return new Part(queue, approvals, urgent, due, reasons);
  }
}
