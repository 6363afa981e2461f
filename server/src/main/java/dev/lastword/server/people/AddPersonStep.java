package dev.lastword.server.people;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.people.AddPerson.Newcomer;
import dev.lastword.server.people.PeopleRows.PersonRow;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Cached;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Adds people, one after the other. */
final class AddPersonStep implements Step<AddPerson> {

  private final Cached<Directory> directory;
  private final Memberships memberships;
  private final Credentials credentials;

  AddPersonStep(Cached<Directory> directory, Memberships memberships, Credentials credentials) {
    this.directory = directory;
    this.memberships = memberships;
    this.credentials = credentials;
  }

  @Override
  public Class<AddPerson> kind() {
    return AddPerson.class;
  }

  @Override
  public void run(Batch batch, List<AddPerson> commands) throws SQLException {
    for (AddPerson command : commands) {
      command.decide(add(batch, command));
      batch.changeGeneration();
    }
  }

  private Answer<Newcomer> add(Batch batch, AddPerson command) throws SQLException {
    Directory now = directory.at(batch);
    if (now.again(command.by(), batch.now()).isEmpty()) {
      return Gone.caller();
    }
    return now.byName(command.name()).isPresent()
        ? Answer.refused(
            ErrorCode.NAME_TAKEN, "There is already a user named " + command.name() + ".")
        : Answer.of(added(batch, command));
  }

  private Newcomer added(Batch batch, AddPerson command) throws SQLException {
    UUID id = batch.newId();
    PeopleStore.insert(batch, PersonRow.added(id, command.name(), batch.now()));
    var queues = new ArrayList<String>();
    var proposed = new ArrayList<String>();
    for (String queue : command.queues()) {
      boolean isMember =
          memberships.admit(batch, queue, id, command.by().credential()).makesMember();
      (isMember ? queues : proposed).add(queue);
    }
    return new Newcomer(
        id,
        command.name(),
        List.copyOf(queues),
        List.copyOf(proposed),
        credentials.signInLink(batch, id, command.name()),
        proposed.isEmpty() ? credentials.personalToken(batch, id, command.name(), true) : null);
  }
}
