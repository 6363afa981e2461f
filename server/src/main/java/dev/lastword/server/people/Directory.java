package dev.lastword.server.people;

import dev.lastword.server.http.Principal;
import dev.lastword.server.store.PublicId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everybody, every credential and every session at one moment. Immutable.
 *
 * @param credentials by the SHA-256 of the secret
 * @param sessions by the SHA-256 of the cookie; each has the id of the sign-in link that opened it
 * @param members who is in which queue now; a queue with nobody in it is there with an empty set
 * @param proposed who waits, since when, to be confirmed by a member
 */
public record Directory(
    Map<ByteBuffer, Credential> credentials,
    Map<ByteBuffer, Credential> sessions,
    Map<UUID, Credential> byId,
    Map<UUID, Known> people,
    Map<String, Set<UUID>> members,
    Map<String, Map<UUID, Instant>> proposed) {

  public Directory {
    credentials = Map.copyOf(credentials);
    sessions = Map.copyOf(sessions);
    byId = Map.copyOf(byId);
    people = Map.copyOf(people);
    members = Map.copyOf(members);
    proposed = Map.copyOf(proposed);
  }

  /** A user. */
  public record Known(UUID id, String name, boolean disabled) {}

  /** Whose a credential is. */
  sealed interface Holder {
    record Agent(String agent, String workflow) implements Holder {}

    record Person(UUID person, Principal.Came came, boolean operatorSaw) implements Holder {}

    record Operator() implements Holder {}
  }

  /**
   * A credential that has not ended.
   *
   * @param expiresAt null: it does not by itself
   */
  record Credential(UUID id, Holder holder, @Nullable Instant expiresAt) {

    boolean isValid(Instant now) {
      return expiresAt == null || now.isBefore(expiresAt);
    }
  }

  static Directory of(
      Map<ByteBuffer, Credential> credentials,
      Map<ByteBuffer, Credential> sessions,
      Map<UUID, Known> people,
      Map<String, Set<UUID>> members,
      Map<String, Map<UUID, Instant>> proposed) {
    var byId = new HashMap<UUID, Credential>();
    credentials.values().forEach(credential -> byId.put(credential.id, credential));
    sessions.values().forEach(session -> byId.put(session.id, session));
    return new Directory(credentials, sessions, byId, people, members, proposed);
  }

  /** Who has shown this key or token; empty when nobody can have. */
  Optional<Principal> withToken(Token token, Instant now) {
    return principal(credentials.get(ByteBuffer.wrap(token.hash())), now);
  }

  /** Who has shown this cookie; empty when nobody can have. */
  Optional<Principal> withSession(Token cookie, Instant now) {
    return principal(sessions.get(ByteBuffer.wrap(cookie.hash())), now);
  }

  /** The caller as of now: their rights may have changed since they were recognised. */
  public Optional<Principal> again(Principal earlier, Instant now) {
    return principal(byId.get(earlier.credential()), now);
  }

  private Optional<Principal> principal(@Nullable Credential credential, Instant now) {
    return credential == null || !credential.isValid(now)
        ? Optional.empty()
        : Optional.ofNullable(principal(credential));
  }

  private @Nullable Principal principal(Credential credential) {
    return switch (credential.holder) {
      case Holder.Operator() -> new Principal.Operator(credential.id);
      case Holder.Agent(String agent, String workflow) ->
          new Principal.Agent(credential.id, agent, workflow);
      case Holder.Person person -> principal(credential, person);
    };
  }

  private @Nullable Principal principal(Credential credential, Holder.Person holder) {
    UUID id = holder.person;
    Known known = people.get(id);
    return known == null || known.disabled
        ? null
        : new Principal.Person(
            credential.id, id, known.name, queuesOf(id), holder.came, holder.operatorSaw);
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

  /** Where an agent has a key that has not ended. */
  public Set<String> workflowsOf(String agent) {
    return credentials.values().stream()
        .flatMap(credential ->
            credential.holder instanceof Holder.Agent(String name, String workflow)
                    && name.equals(agent)
                ? Stream.of(workflow)
                : Stream.empty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What a person is called; the public id of one whose name is not known. */
  public String nameOf(UUID person) {
    Known known = people.get(person);
    return known == null ? PublicId.PERSON.of(person) : known.name;
  }

  /** Who waits to be confirmed in the queue, and since when. */
  public Map<UUID, Instant> proposedFor(String queue) {
    return proposed.getOrDefault(queue, Map.of());
  }

  /** How many personal tokens somebody has. */
  long tokensOf(UUID person) {
    return credentials.values().stream()
        .filter(credential ->
            credential.holder instanceof Holder.Person holder && holder.person.equals(person))
        .count();
  }

  /** Finds a user by id, or by name in any case. */
  public Optional<Known> find(String idOrName) {
    return PublicId.PERSON
        .parse(idOrName)
        .map(id -> Optional.ofNullable(people.get(id)))
        .orElseGet(() -> byName(idOrName));
  }

  /** Finds a user by name, in any case. */
  public Optional<Known> byName(String name) {
    return people.values().stream().filter(known -> known.name.equalsIgnoreCase(name)).findFirst();
  }
}
