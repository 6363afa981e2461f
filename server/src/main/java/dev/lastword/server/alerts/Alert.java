package dev.lastword.server.alerts;

import dev.lastword.server.http.Principal;
import dev.lastword.server.policies.ActivePolicies;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert as stored, with the agent and the subject of its action.
 *
 * @param queue who is told
 * @param seen null while nobody has seen it
 */
record Alert(
    UUID id,
    UUID action,
    String workflow,
    String agent,
    String subject,
    String rule,
    String queue,
    String because,
    Instant at,
    @Nullable Seen seen) {

  /** Who saw it first, and when. */
  record Seen(UUID by, Instant at) {}

  Alert seen(UUID by, Instant when) {
    return new Alert(
        id, action, workflow, agent, subject, rule, queue, because, at, new Seen(by, when));
  }

  /** Whether it is for this person: of its queue, or of the owner's. */
  boolean isFor(Principal.Person person, ActivePolicies policies) {
    return person.queues().contains(queue)
        || policies.ownerOf(workflow).filter(person.queues()::contains).isPresent();
  }
}
