package dev.lastword.server.people;

import dev.lastword.server.people.PeopleRows.CredentialRow;
import dev.lastword.server.people.PeopleRows.Kind;
import dev.lastword.server.store.Batch;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes keys, tokens and sign-in links, each with a secret of its own. */
final class Credentials {

  /** How long a personal token lasts. */
  static final Duration PERSONAL_TOKEN_LASTS = Duration.ofDays(30);

  /** How long a sign-in link waits to be used. */
  static final Duration SIGN_IN_LINK_LASTS = Duration.ofMinutes(15);

  private final RandomGenerator random;

  Credentials(RandomGenerator random) {
    this.random = random;
  }

  Issued agentKey(Batch batch, String agent, String workflow, Optional<UUID> owner)
      throws SQLException {
    Token key = Token.agentKey(random);
    var row =
        CredentialRow.ofAgent(batch.newId(), key, agent, workflow, owner.orElse(null), batch.now());
    PeopleStore.insert(batch, row);
    return Issued.of(row, agent, key);
  }

  /** Only the operator hands links out, and so has seen each. */
  Issued signInLink(Batch batch, UUID person, String name) throws SQLException {
    return ofPerson(
        batch, Kind.SIGN_IN, Token.signInLink(random), person, name, true, SIGN_IN_LINK_LASTS);
  }

  /**
   * A token for programs of a person.
   *
   * @param operatorSaw the operator saw it, or the credential with which it was asked for
   */
  Issued personalToken(Batch batch, UUID person, String name, boolean operatorSaw)
      throws SQLException {
    return ofPerson(
        batch,
        Kind.PERSON,
        Token.personal(random),
        person,
        name,
        operatorSaw,
        PERSONAL_TOKEN_LASTS);
  }

  private static Issued ofPerson(
      Batch batch,
      Kind kind,
      Token secret,
      UUID person,
      String name,
      boolean operatorSaw,
      Duration lasts)
      throws SQLException {
    var row =
        CredentialRow.ofPerson(
            batch.newId(), kind, secret, person, operatorSaw, batch.now(), batch.now().plus(lasts));
    PeopleStore.insert(batch, row);
    return Issued.of(row, name, secret);
  }

  /** Makes this the operator's only token. */
  static Issued operatorToken(Batch batch, Token token) throws SQLException {
    for (CredentialRow old : PeopleStore.operatorTokens(batch.connection())) {
      PeopleStore.revoke(batch, old.revoked(batch.now()));
    }
    var row = CredentialRow.ofOperator(batch.newId(), token, batch.now());
    PeopleStore.insert(batch, row);
    return Issued.of(row, "operator", token);
  }
}
