package dev.lastword.server.actions;

import dev.lastword.server.http.Principal;
import dev.lastword.server.policies.ActivePolicies;
import java.util.ArrayList;
import java.util.List;

/**
 * Which actions a caller may read, as a condition of SQL: an agent its own, a person those of the
 * workflows whose owner queue they are in and those with a part or an alert for their queues, the
 * operator all, in outline.
 */
final class Readership {

  private static final String PART_IN_QUEUES =
      """
      exists (select from review r join review_part p on p.review = r.id
        where r.action = a.id and p.queue = any (string_to_array(?, ',')))
      """;

  private static final String ALERT_FOR_QUEUES =
      """
      exists (select from alert l
        where l.action = a.id and l.queue = any (string_to_array(?, ',')))
      """;

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  Readership(ActivePolicies policies, Principal caller) {
    switch (caller) {
      case Principal.Operator operator -> conditions.add("true");
      case Principal.Agent agent -> {
        only("a.agent = ?", agent.agent());
        only("a.workflow = ?", agent.workflow());
      }
      case Principal.Person person -> {
        List<String> owned = policies.ownedBy(person.queues());
        conditions.add(
            "(a.workflow = any (string_to_array(?, ',')) or %s or %s)"
                .formatted(PART_IN_QUEUES, ALERT_FOR_QUEUES));
        values.add(String.join(",", owned));
        values.add(String.join(",", person.queues()));
        values.add(String.join(",", person.queues()));
      }
    }
  }

  /** Narrows it down by one condition with one parameter. */
  void only(String condition, Object value) {
    conditions.add(condition);
    values.add(value);
  }

  ActionStore.Filter filter() {
    return new ActionStore.Filter(String.join(" and ", conditions), values);
  }
}
