package dev.lastword.server.policies;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

  /** The workflows that one of these queues answers for. */
  public List<String> ownedBy(Collection<String> queues) {
    return draftOwners.keySet().stream()
        .filter(workflow -> ownerOf(workflow).filter(queues::contains).isPresent())
        .toList();
  }

  /** The queues that a workflow's active policy names, the owner's among them. */
  public Set<String> queuesOf(String workflow) {
    return of(workflow)
        .map(active -> Policies.names(active.policy().queues()))
        .orElseGet(() -> ownerOf(workflow).stream().collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Every queue that an active policy names, for membership there is a vote; each with the queues
   * that own these policies.
   */
  public Map<String, Set<String>> namedQueues() {
    var named = new HashMap<String, Set<String>>();
    for (ActivePolicy each : active.values()) {
      for (String queue : Policies.names(each.policy().queues())) {
        named.computeIfAbsent(queue, name -> new HashSet<>()).add(each.policy().owner().value());
      }
    }
    return named;
  }
}
