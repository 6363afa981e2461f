package dev.lastword.server.people;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.Directory.Known;
import dev.lastword.server.people.Ending.Ended;
import dev.lastword.server.people.PeopleRows.Act;
import dev.lastword.server.people.PeopleRows.CredentialRow;
import dev.lastword.server.people.PeopleRows.Kind;
import dev.lastword.server.people.PeopleRows.PersonRow;
import dev.lastword.server.people.PeopleRows.SessionRow;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Cached;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/** Ends sessions, tokens, keys and accounts, one after the other. */
final class EndingStep implements Step<Ending> {

  private final Cached<Directory> directory;
  private final Memberships memberships;

  EndingStep(Cached<Directory> directory, Memberships memberships) {
    this.directory = directory;
    this.memberships = memberships;
  }

  @Override
  public Class<Ending> kind() {
    return Ending.class;
  }

  @Override
  public void run(Batch batch, List<Ending> commands) throws SQLException {
    for (Ending command : commands) {
      boolean valid = directory.at(batch).again(command.what().by(), batch.now()).isPresent();
      command.decide(valid ? ended(batch, command.what()) : Gone.caller());
      batch.changeGeneration();
    }
  }

  private Answer<Ended> ended(Batch batch, Ending.What what) throws SQLException {
    return switch (what) {
      case Ending.SignOut(Principal.Person by) -> signOut(batch, by);
      case Ending.PersonalToken(Principal.Person by, UUID token) ->
          revoke(
              batch,
              token,
              by.name(),
              row -> row.kind() == Kind.PERSON && by.person().equals(row.person()));
      case Ending.AgentKey(Principal.Operator by, UUID key) ->
          revoke(batch, key, "", row -> row.kind() == Kind.AGENT);
      case Ending.Account(Principal.Operator by, String person) -> {
        Optional<Known> known = directory.at(batch).find(person);
        yield known.isEmpty() ? Gone.person(person) : disable(batch, by, known.get());
      }
    };
  }

  private static Answer<Ended> signOut(Batch batch, Principal.Person by) throws SQLException {
    Optional<SessionRow> session = PeopleStore.openSession(batch.connection(), by.credential());
    if (session.isEmpty()) {
      return Answer.refused(
          ErrorCode.SESSION_NEEDED, "A token is no session. To end a token, revoke it.");
    }
    PeopleStore.end(batch, session.get().ended(batch.now()));
    return Answer.of(new Ended(session.get().id(), by.name(), batch.now(), List.of()));
  }

  private static Answer<Ended> revoke(
      Batch batch, UUID id, String name, Predicate<CredentialRow> mayBe) throws SQLException {
    Optional<CredentialRow> row =
        PeopleStore.credential(batch.connection(), id)
            .filter(found -> found.revokedAt() == null)
            .filter(mayBe);
    if (row.isEmpty()) {
      return Gone.credential();
    }
    PeopleStore.revoke(batch, row.get().revoked(batch.now()));
    return Answer.of(new Ended(id, name, batch.now(), List.of()));
  }

  /** Ends the account, and in the same moment everything the person could act with. */
  private Answer<Ended> disable(Batch batch, Principal.Operator by, Known person)
      throws SQLException {
    PersonRow row = PeopleStore.person(batch.connection(), person.id()).orElseThrow();
    if (row.disabledAt() != null) {
      return Answer.of(new Ended(person.id(), person.name(), row.disabledAt(), List.of()));
    }
    PeopleStore.disable(batch, row.disabled(batch.now(), by.credential()));
    for (SessionRow session : PeopleStore.openSessions(batch.connection(), person.id())) {
      PeopleStore.end(batch, session.ended(batch.now()));
    }
    for (CredentialRow credential : PeopleStore.validOf(batch.connection(), person.id())) {
      PeopleStore.revoke(batch, credential.revoked(batch.now()));
    }
    List<String> emptied = leaveAll(batch, by, person.id());
    return Answer.of(new Ended(person.id(), person.name(), batch.now(), emptied));
  }

  private List<String> leaveAll(Batch batch, Principal.Operator by, UUID person)
      throws SQLException {
    Directory before = directory.at(batch);
    var queues = new TreeSet<>(before.queuesOf(person));
    before.proposed().entrySet().stream()
        .filter(queue -> queue.getValue().containsKey(person))
        .map(Map.Entry::getKey)
        .forEach(queues::add);
    var emptied = new ArrayList<String>();
    for (String queue : queues) {
      memberships.record(batch, queue, person, Act.REMOVED, by.credential());
      boolean wasLast = before.membersOf(queue).equals(Set.of(person));
      if (wasLast && memberships.isNamed(batch, queue)) {
        emptied.add(queue);
      }
    }
    return List.copyOf(emptied);
  }
}
