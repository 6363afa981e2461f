package dev.lastword.server.people;

import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Role;
import dev.lastword.server.store.PublicId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everybody and every credential at one moment. Immutable.
 *
 * @param credentials by the SHA-256 of the secret
 * @param members who is in which queue now; a queue with nobody in it is there with an empty set
 */
public record Directory(
    Map<ByteBuffer, Credential> credentials,
    Map<UUID, Credential> byId,
    Map<UUID, Known> people,
    Map<String, Set<UUID>> members) {

  public Directory {
    credentials = Map.copyOf(credentials);
    byId = Map.copyOf(byId);
    people = Map.copyOf(people);
    members = Map.copyOf(members);
  }

  /** A user. */
  public record Known(UUID id, String name, boolean disabled) {}

  /** A credential that was not revoked. */
  record Credential(
      UUID id,
      Role role,
      @Nullable UUID person,
      @Nullable String agent,
      @Nullable String workflow,
      boolean operatorSaw,
      @Nullable Instant expiresAt) {

    boolean isValid(Instant now) {
      return expiresAt == null || now.isBefore(expiresAt);
    }
  }

  static Directory of(
      Map<ByteBuffer, Credential> credentials,
      Map<UUID, Known> people,
      Map<String, Set<UUID>> members) {
    var byId = new HashMap<UUID, Credential>();
    credentials.values().forEach(credential -> byId.put(credential.id, credential));
    return new Directory(credentials, byId, people, members);
  }

  /** Who has shown this token; empty when nobody can have. */
  Optional<Principal> principal(Token token, Instant now) {
    Credential credential = credentials.get(ByteBuffer.wrap(token.hash()));
    return credential == null || !credential.isValid(now)
        ? Optional.empty()
        : Optional.ofNullable(principal(credential));
  }

  /** The caller as of now: their rights may have changed since they were recognised. */
  public Optional<Principal> again(Principal earlier, Instant now) {
    return Optional.ofNullable(byId.get(earlier.credential()))
        .filter(credential -> credential.isValid(now))
        .map(this::principal);
  }

  private @Nullable Principal principal(Credential credential) {
    return switch (credential.role) {
      case OPERATOR -> new Principal.Operator(credential.id);
      case AGENT ->
          credential.agent == null || credential.workflow == null
              ? null
              : new Principal.Agent(credential.id, credential.agent, credential.workflow);
      case PERSON -> credential.person == null ? null : person(credential, credential.person);
    };
  }

  private @Nullable Principal person(Credential credential, UUID id) {
    Known known = people.get(id);
    return known == null || known.disabled
        ? null
        : new Principal.Person(
            credential.id,
            id,
            known.name,
            queuesOf(id),
            Principal.Came.TOKEN,
            credential.operatorSaw);
  }

  /** The queues of a person. */
  public Set<String> queuesOf(UUID person) {
    return members.entrySet().stream()
        .filter(queue -> queue.getValue().contains(person))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the person is in the queue now, and may act. */
  public boolean isMember(UUID person, String queue) {
    Known known = people.get(person);
    return known != null && !known.disabled && membersOf(queue).contains(person);
  }

  /** Who is in the queue; nobody when there is no such queue. */
  public Set<UUID> membersOf(String queue) {
    return members.getOrDefault(queue, Set.of());
  }

  /** Where an agent has a key that was not revoked. */
  public Set<String> workflowsOf(String agent) {
    return byId.values().stream()
        .filter(credential -> agent.equals(credential.agent))
        .flatMap(credential -> Optional.ofNullable(credential.workflow).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What a person is called; the public id of one whose name is not known. */
  public String nameOf(UUID person) {
    Known known = people.get(person);
    return known == null ? PublicId.PERSON.of(person) : known.name;
  }

  /** Finds a user by name, in any case. */
  public Optional<Known> byName(String name) {
    return people.values().stream().filter(known -> known.name.equalsIgnoreCase(name)).findFirst();
  }
}
