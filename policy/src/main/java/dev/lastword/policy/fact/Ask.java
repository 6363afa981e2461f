package dev.lastword.policy.fact;

import java.time.Instant;

/**
 * What a policy is asked about: the facts of an action and what the agent says of itself.
 *
 * @param submittedAt when the action was submitted, which stays the same when it is judged again;
 *     {@code submitted_at} of the conditions
 */
public record Ask(Facts facts, Confidence confidence, Model model, Instant submittedAt) {

  /** The same with other facts. */
  public Ask with(Facts other) {
    return new Ask(other, confidence, model, submittedAt);
  }
}
