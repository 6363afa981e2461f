package dev.lastword.server.people;

import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.LeafText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of people, queues, memberships, credentials and sessions, and their leaves. */
final class PeopleRows {

  private PeopleRows() {}

  /** A user as stored. The name stays off the trail. */
  record PersonRow(
      UUID id,
      String name,
      Instant createdAt,
      @Nullable Instant disabledAt,
      @Nullable UUID disabledBy,
      long trailIndex) {

    static PersonRow added(UUID id, String name, Instant at) {
      return new PersonRow(id, name, at, null, null, 0);
    }

    PersonRow disabled(Instant at, UUID by) {
      return new PersonRow(id, name, createdAt, at, by, trailIndex);
    }

    /** Its last leaf: that the account was made, or that it was disabled. */
    byte[] leaf() {
      return LeafText.of("person", PublicId.PERSON.of(id), createdAt)
          .time("disabled_at", disabledAt)
          .text("disabled_by", disabledBy == null ? null : PublicId.CREDENTIAL.of(disabledBy))
          .bytes();
    }
  }

  record QueueRow(String name, Instant createdAt, long trailIndex) {
    byte[] leaf() {
      return LeafText.of("queue", name, createdAt).bytes();
    }
  }

  /** What was done about a person in a queue; the last act decides. */
  enum Act {
    ADDED("added"),
    PROPOSED("proposed"),
    CONFIRMED("confirmed"),
    REMOVED("removed");

    private final String word;

    Act(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    boolean makesMember() {
      return this == ADDED || this == CONFIRMED;
    }

    static Act of(String word) {
      for (Act act : values()) {
        if (act.word.equals(word)) {
          return act;
        }
      }
      throw new IllegalArgumentException("membership act " + word);
    }
  }

  record MembershipRow(
      UUID id, String queue, UUID person, Act act, Instant at, UUID by, long trailIndex) {
    byte[] leaf() {
      return LeafText.of("membership", PublicId.MEMBERSHIP.of(id), at)
          .text("queue", queue)
          .text("person", PublicId.PERSON.of(person))
          .text("act", act.word())
          .text("by", PublicId.CREDENTIAL.of(by))
          .bytes();
    }
  }

  /** What a credential is for. */
  enum Kind {
    AGENT("agent"),
    PERSON("person"),
    OPERATOR("operator"),
    SIGN_IN("sign-in");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    static Kind of(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("credential of kind " + word);
    }
  }

  /**
   * A credential as stored.
   *
   * @param operatorSaw the operator could have kept a copy
   * @param revokedAt when it ended before its time; of a sign-in link also: when it was used
   * @param lastUsedAt to the hour; not on the trail
   */
  record CredentialRow(
      UUID id,
      Kind kind,
      byte[] hash,
      @Nullable UUID person,
      @Nullable String agent,
      @Nullable String workflow,
      boolean operatorSaw,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant revokedAt,
      @Nullable Instant lastUsedAt,
      long trailIndex) {

    static CredentialRow ofAgent(
        UUID id, Token key, String agent, String workflow, @Nullable UUID owner, Instant at) {
      return new CredentialRow(
          id, Kind.AGENT, key.hash(), owner, agent, workflow, true, at, null, null, null, 0);
    }

    static CredentialRow ofOperator(UUID id, Token token, Instant at) {
      return new CredentialRow(
          id, Kind.OPERATOR, token.hash(), null, null, null, true, at, null, null, null, 0);
    }

    static CredentialRow ofPerson(
        UUID id,
        Kind kind,
        Token token,
        UUID person,
        boolean operatorSaw,
        Instant at,
        Instant ends) {
      return new CredentialRow(
          id, kind, token.hash(), person, null, null, operatorSaw, at, ends, null, null, 0);
    }

    CredentialRow revoked(Instant when) {
      return new CredentialRow(
          id,
          kind,
          hash,
          person,
          agent,
          workflow,
          operatorSaw,
          createdAt,
          expiresAt,
          when,
          lastUsedAt,
          trailIndex);
    }

    /** Its last leaf: that it was made, or that it was revoked. */
    byte[] leaf() {
      return LeafText.of("credential", PublicId.CREDENTIAL.of(id), createdAt)
          .text("of", kind.word())
          .bytes("hash", hash)
          .text("person", person == null ? null : PublicId.PERSON.of(person))
          .text("agent", agent)
          .text("workflow", workflow)
          .flag("operator_saw", operatorSaw)
          .time("expires_at", expiresAt)
          .time("revoked_at", revokedAt)
          .bytes();
    }
  }

  /**
   * A person who is signed in.
   *
   * @param credential the sign-in link that opened it; acts in the session name it
   */
  record SessionRow(
      UUID id,
      byte[] hash,
      UUID person,
      UUID credential,
      Instant startedAt,
      Instant expiresAt,
      @Nullable Instant endedAt,
      long trailIndex) {

    SessionRow ended(Instant at) {
      return new SessionRow(id, hash, person, credential, startedAt, expiresAt, at, trailIndex);
    }

    /** Its last leaf: that it began, or that it was ended. */
    byte[] leaf() {
      return LeafText.of("session", PublicId.SESSION.of(id), startedAt)
          .bytes("hash", hash)
          .text("person", PublicId.PERSON.of(person))
          .text("credential", PublicId.CREDENTIAL.of(credential))
          .time("expires_at", expiresAt)
          .time("ended_at", endedAt)
          .bytes();
    }
  }
}
