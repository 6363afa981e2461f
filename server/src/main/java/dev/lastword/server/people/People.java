package dev.lastword.server.people;

import dev.lastword.server.http.Callers;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Cached;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.Step;
import dev.lastword.server.trail.LeafReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Who may do what: people, queues, keys, sessions. */
public final class People {

  private final Database database;
  private final Clock clock;
  private final Cached<Directory> directory = new Cached<>(DirectoryReader::load);

  public People(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How everything about people is carried out: what ends comes first. */
  public List<Step<?>> steps(NamedQueues named, RandomGenerator random) {
    var memberships = new Memberships(directory, named);
    var credentials = new Credentials(random);
    return List.of(
        new EndingStep(directory, memberships),
        new AddPersonStep(directory, memberships, credentials),
        new NewCredentialStep(directory, credentials),
        new MembershipStep(directory, memberships),
        new SignInStep(directory, random),
        new NoteUse.Noting());
  }

  /**
   * Who shows this key or token; empty when it is not valid.
   *
   * @throws dev.lastword.server.store.Unavailable when it cannot be known now
   */
  public Optional<Principal> authenticate(String token) {
    var shown = new Token(token);
    return recognised(now -> now.withToken(shown, clock.instant()));
  }

  /** Who shows which key, token or cookie; the use of keys and tokens is noted. */
  public Callers callers(Committer committer) {
    var uses = new LastUses(committer, clock);
    return new Callers() {
      @Override
      public Optional<Principal> withToken(String token) {
        Optional<Principal> caller = authenticate(token);
        caller.ifPresent(known -> uses.note(known.credential()));
        return caller;
      }

      @Override
      public Optional<Principal> withSession(String cookie) {
        var shown = new Token(cookie);
        return recognised(now -> now.withSession(shown, clock.instant()));
      }
    };
  }

  /** What another node made a moment ago is not in the picture yet: then it is looked up. */
  private Optional<Principal> recognised(Function<Directory, Optional<Principal>> look) {
    return look.apply(latest()).or(() -> look.apply(directory.newest(database)));
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
    committer.submit(new NewCredential(new NewCredential.OperatorToken(token))).join();
    return token;
  }

  /** Every row about people, for whoever compares them with the trail. */
  public static void eachRow(Connection connection, LeafReader reader) throws SQLException {
    PeopleStore.eachRow(connection, reader);
  }
}
