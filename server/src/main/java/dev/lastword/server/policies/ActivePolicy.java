package dev.lastword.server.policies;

import dev.lastword.policy.Policy;
import java.util.HexFormat;

/**
 * The policy that holds for a workflow.
 *
 * @param version counts the activations of the workflow, from 1
 */
public record ActivePolicy(Policy policy, int version) {

  public byte[] digest() {
    return HexFormat.of().parseHex(policy.digest());
  }

  /** Whether two are the same version of the same workflow. */
  public boolean sameAs(ActivePolicy other) {
    return version == other.version && policy.digest().equals(other.policy.digest());
  }
}
