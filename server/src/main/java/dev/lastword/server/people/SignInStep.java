package dev.lastword.server.people;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.people.Directory.Known;
import dev.lastword.server.people.PeopleRows.CredentialRow;
import dev.lastword.server.people.PeopleRows.SessionRow;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Cached;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Exchanges sign-in links for sessions, one after the other, so that a link works once. */
final class SignInStep implements Step<SignIn> {

  /** How long a session lasts. It does not end earlier by itself: reading writes nothing. */
  static final Duration SESSION_LASTS = Duration.ofHours(12);

  private final Cached<Directory> directory;
  private final RandomGenerator random;

  SignInStep(Cached<Directory> directory, RandomGenerator random) {
    this.directory = directory;
    this.random = random;
  }

  @Override
  public Class<SignIn> kind() {
    return SignIn.class;
  }

  @Override
  public void run(Batch batch, List<SignIn> commands) throws SQLException {
    for (SignIn command : commands) {
      Optional<CredentialRow> link = PeopleStore.signInLink(batch.connection(), command.link());
      command.decide(link.isEmpty() ? unknown() : signIn(batch, link.get()));
    }
  }

  private Answer<SignedIn> signIn(Batch batch, CredentialRow link) throws SQLException {
    Instant usedAt = link.revokedAt();
    Instant endsAt = Objects.requireNonNull(link.expiresAt());
    UUID person = Objects.requireNonNull(link.person());
    Known known = Objects.requireNonNull(directory.at(batch).people().get(person));
    if (known.disabled()) {
      return Gone.account(known);
    }
    if (usedAt != null) {
      return over(
          "It was used at %s, and works once. If that was not you, tell the operator now, and have your account disabled."
              .formatted(usedAt));
    }
    return batch.now().isBefore(endsAt)
        ? Answer.of(begun(batch, link, known))
        : over("It ended at %s. Ask the operator for a new one.".formatted(endsAt));
  }

  private SignedIn begun(Batch batch, CredentialRow link, Known person) throws SQLException {
    Token cookie = Token.session(random);
    Instant now = batch.now();
    var session =
        new SessionRow(
            batch.newId(),
            cookie.hash(),
            person.id(),
            link.id(),
            now,
            now.plus(SESSION_LASTS),
            null,
            0);
    PeopleStore.revoke(batch, link.revoked(now));
    PeopleStore.insert(batch, session);
    Set<String> queues = directory.at(batch).queuesOf(person.id());
    batch.changeGeneration();
    return new SignedIn(person.id(), person.name(), queues, cookie.text(), session.expiresAt());
  }

  private static Answer<SignedIn> unknown() {
    return over("It was not made here, or not copied whole. Ask the operator for a new one.");
  }

  private static Answer<SignedIn> over(String why) {
    return Answer.refused(ErrorCode.LINK_OVER, why);
  }
}
