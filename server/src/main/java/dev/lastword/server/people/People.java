package dev.lastword.server.people;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Cached;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;

/** Who may do what: people, queues, keys. */
public final class People {

  private final Database database;
  private final Clock clock;
  private final Cached<Directory> directory = new Cached<>(PeopleStore::load);

  public People(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How registrations are carried out. */
  public Step<?> step(SignedQueues signedQueues, RandomGenerator random) {
    return new RegistrationStep(directory, signedQueues, random);
  }

  /**
   * Who shows this token; empty when it is not valid.
   *
   * @throws dev.lastword.server.store.Unavailable when it cannot be known now
   */
  public Optional<Principal> authenticate(String token) {
    return latest().principal(new Token(token), clock.instant());
  }

  /** Everybody, as this batch sees it. */
  public Directory at(Batch batch) throws SQLException {
    return directory.at(batch);
  }

  /** Everybody, at most a second ago. */
  public Directory latest() {
    return directory.latest(database);
  }

  /** Makes a new operator token; earlier ones end. */
  public Token newOperatorToken(Committer committer, RandomGenerator random) {
    Token token = Token.operator(random);
    committer.submit(new Registration(new Registration.OperatorToken(token))).join();
    return token;
  }

  CompletableFuture<Answer<Registered>> add(
      Committer committer, Principal.Operator by, String name, List<String> queues) {
    return committer.submit(new Registration(new Registration.NewUser(by, name, queues)));
  }

  CompletableFuture<Answer<Registered>> addKey(
      Committer committer, Principal.Operator by, String agent, String workflow) {
    return committer.submit(new Registration(new Registration.NewAgentKey(by, agent, workflow)));
  }
}
