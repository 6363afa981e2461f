package dev.lastword.server.people;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Cached;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Registers people, keys and the operator, one after the other. */
final class RegistrationStep implements Step<Registration> {

  /** How long a personal token lasts. */
  static final Duration PERSONAL_TOKEN_LASTS = Duration.ofDays(30);

  private final Cached<Directory> directory;
  private final SignedQueues signedQueues;
  private final RandomGenerator random;

  RegistrationStep(Cached<Directory> directory, SignedQueues signedQueues, RandomGenerator random) {
    this.directory = directory;
    this.signedQueues = signedQueues;
    this.random = random;
  }

  @Override
  public Class<Registration> kind() {
    return Registration.class;
  }

  @Override
  public void run(Batch batch, List<Registration> commands) throws SQLException {
    for (Registration command : commands) {
      command.decide(
          switch (command.what()) {
            case Registration.NewUser user -> add(batch, user);
            case Registration.NewAgentKey key -> add(batch, key);
            case Registration.OperatorToken operator -> replace(batch, operator.token());
          });
      batch.changeGeneration();
    }
  }

  private Answer<Registered> add(Batch batch, Registration.NewUser user) throws SQLException {
    Directory now = directory.at(batch);
    if (now.byName(user.name()).isPresent()) {
      return Answer.refused(
          ErrorCode.NAME_TAKEN, "There is already a user named " + user.name() + ".");
    }
    Set<String> signed = new TreeSet<>(signedQueues.at(batch));
    signed.retainAll(user.queues());
    if (!signed.isEmpty()) {
      return Answer.refused(ErrorCode.MEMBERSHIP_IS_A_VOTE, votes(signed));
    }
    return Answer.of(added(batch, now, user));
  }

  private static String votes(Set<String> queues) {
    return "An active policy names "
        + String.join(", ", queues)
        + ". A new member would be a new vote, so an existing member has to confirm it; this version"
        + " cannot take that confirmation yet. Add members before the policy is activated.";
  }

  private Registered added(Batch batch, Directory now, Registration.NewUser user)
      throws SQLException {
    Instant at = batch.now();
    UUID by = user.by().credential();
    UUID person = batch.newId();
    PeopleStore.insert(batch, new PeopleStore.PersonRow(person, user.name(), at, 0));
    for (String queue : user.queues()) {
      if (!now.members().containsKey(queue)) {
        PeopleStore.insert(batch, new PeopleStore.QueueRow(queue, at, 0));
      }
      PeopleStore.insert(
          batch, new PeopleStore.MembershipRow(batch.newId(), queue, person, "added", at, by, 0));
    }
    Token token = Token.personal(random);
    Instant ends = at.plus(PERSONAL_TOKEN_LASTS);
    PeopleStore.insert(batch, credential(batch, "person", token, person, null, null, ends));
    return new Registered(person, user.name(), user.queues(), token, ends);
  }

  private Answer<Registered> add(Batch batch, Registration.NewAgentKey key) throws SQLException {
    Token token = Token.agentKey(random);
    PeopleStore.CredentialRow row =
        credential(batch, "agent", token, null, key.agent(), key.workflow(), null);
    PeopleStore.insert(batch, row);
    return Answer.of(new Registered(row.id(), key.agent(), List.of(), token, null));
  }

  /** Makes this the operator's only token. */
  private Answer<Registered> replace(Batch batch, Token token) throws SQLException {
    for (PeopleStore.CredentialRow old : PeopleStore.operatorTokens(batch.connection())) {
      PeopleStore.revoke(batch, old.revoked(batch.now()));
    }
    PeopleStore.CredentialRow row = credential(batch, "operator", token, null, null, null, null);
    PeopleStore.insert(batch, row);
    return Answer.of(new Registered(row.id(), "operator", List.of(), token, null));
  }

  private static PeopleStore.CredentialRow credential(
      Batch batch,
      String kind,
      Token token,
      @Nullable UUID person,
      @Nullable String agent,
      @Nullable String workflow,
      @Nullable Instant expiresAt) {
    return new PeopleStore.CredentialRow(
        batch.newId(),
        kind,
        token.hash(),
        person,
        agent,
        workflow,
        true,
        batch.now(),
        expiresAt,
        null,
        0);
  }
}
