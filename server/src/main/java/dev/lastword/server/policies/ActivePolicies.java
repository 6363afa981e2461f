package dev.lastword.server.policies;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What holds for every workflow at one moment. Immutable.
 *
 * @param active by workflow
 * @param draftOwners for every workflow: the owner queue of its newest draft, which gets what comes
 *     in before a policy is active
 * @param versions which version of which workflow a digest was, for those that were ever active
 */
public record ActivePolicies(
    Map<String, ActivePolicy> active,
    Map<String, String> draftOwners,
    Map<String, Integer> versions) {

  public ActivePolicies {
    active = Map.copyOf(active);
    draftOwners = Map.copyOf(draftOwners);
    versions = Map.copyOf(versions);
  }

  /** The policy that holds; empty when none does. */
  public Optional<ActivePolicy> of(String workflow) {
    return Optional.ofNullable(active.get(workflow));
  }

  /** A workflow exists from its first draft on. */
  public boolean exists(String workflow) {
    return draftOwners.containsKey(workflow);
  }

  /** The queue that answers for a workflow: the active policy's, or else its newest draft's. */
  public Optional<String> ownerOf(String workflow) {
    return of(workflow)
        .map(active -> active.policy().owner().value())
        .or(() -> Optional.ofNullable(draftOwners.get(workflow)));
  }

  /** The queues that a workflow's active policy names, the owner's among them. */
  public Set<String> queuesOf(String workflow) {
    return of(workflow)
        .map(active -> Policies.names(active.policy().queues()))
        .orElseGet(() -> ownerOf(workflow).stream().collect(Collectors.toUnmodifiableSet()));
  }

  /** Every queue that an active policy names: membership there is a vote. */
  public Set<String> queues() {
    return active.values().stream()
        .flatMap(policy -> Policies.names(policy.policy().queues()).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
