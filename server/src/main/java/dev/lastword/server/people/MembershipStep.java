package dev.lastword.server.people;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.Directory.Known;
import dev.lastword.server.people.MembershipAct.Standing;
import dev.lastword.server.people.PeopleRows.Act;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Cached;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Carries out acts on memberships, one after the other, by the rules of DESIGN §5. */
final class MembershipStep implements Step<MembershipAct> {

  private final Cached<Directory> directory;
  private final Memberships memberships;

  MembershipStep(Cached<Directory> directory, Memberships memberships) {
    this.directory = directory;
    this.memberships = memberships;
  }

  @Override
  public Class<MembershipAct> kind() {
    return MembershipAct.class;
  }

  @Override
  public void run(Batch batch, List<MembershipAct> commands) throws SQLException {
    for (MembershipAct command : commands) {
      command.decide(done(batch, command));
      batch.changeGeneration();
    }
  }

  private Answer<Standing> done(Batch batch, MembershipAct command) throws SQLException {
    Directory now = directory.at(batch);
    Optional<Principal> by = now.again(command.what().by(), batch.now());
    if (by.isEmpty()) {
      return Gone.caller();
    }
    boolean begins = command.what() instanceof MembershipAct.Propose;
    if (!begins && !now.members().containsKey(command.queue())) {
      return Gone.queue(command.queue());
    }
    Optional<Known> person = now.find(command.person());
    return person.isEmpty()
        ? Gone.person(command.person())
        : done(batch, by.get(), command, person.get());
  }

  private Answer<Standing> done(Batch batch, Principal by, MembershipAct command, Known person)
      throws SQLException {
    var about = new About(batch, directory.at(batch), command.queue(), person);
    return switch (command.what()) {
      case MembershipAct.Propose what -> propose(about, by);
      case MembershipAct.Confirm what -> confirm(about, (Principal.Person) by);
      case MembershipAct.Remove what -> remove(about, by);
    };
  }

  /** One person in one queue, as it stands. */
  private record About(Batch batch, Directory now, String queue, Known person) {

    UUID id() {
      return person.id();
    }

    Set<UUID> members() {
      return now.membersOf(queue);
    }

    boolean isMember() {
      return members().contains(id());
    }

    boolean isProposed() {
      return now.proposedFor(queue).containsKey(id());
    }

    Answer<Standing> standing(Act last) {
      return Answer.of(new Standing(queue, person, last));
    }
  }

  private Answer<Standing> propose(About about, Principal by) throws SQLException {
    if (about.person.disabled()) {
      return Gone.account(about.person);
    }
    if (about.isMember()) {
      return about.standing(Act.CONFIRMED);
    }
    boolean waits = about.isProposed() && memberships.isNamed(about.batch, about.queue);
    return about.standing(
        waits
            ? Act.PROPOSED
            : memberships.admit(about.batch, about.queue, about.id(), by.credential()));
  }

  private Answer<Standing> confirm(About about, Principal.Person by) throws SQLException {
    if (about.isMember()) {
      return about.standing(Act.CONFIRMED);
    }
    if (!about.isProposed()) {
      return Answer.refused(
          ErrorCode.NOT_PROPOSED_MEMBER,
          "The operator proposes a member, then somebody of the queue confirms: %s is not proposed for %s."
              .formatted(about.person.name(), about.queue));
    }
    if (about.id().equals(by.person())) {
      return Answer.refused(ErrorCode.NOT_YOURS_TO_DECIDE, "Nobody confirms their own membership.");
    }
    if (!memberships.mayDecide(about.batch, by, about.queue)) {
      return notYours(about.queue);
    }
    return recorded(about, Act.CONFIRMED, by);
  }

  private Answer<Standing> remove(About about, Principal by) throws SQLException {
    if (by instanceof Principal.Person person
        && !memberships.mayDecide(about.batch, person, about.queue)) {
      return notYours(about.queue);
    }
    if (!about.isMember() && !about.isProposed()) {
      return about.standing(Act.REMOVED);
    }
    boolean isLast = about.members().equals(Set.of(about.id()));
    return isLast && memberships.isNamed(about.batch, about.queue)
        ? Answer.refused(
            ErrorCode.LAST_MEMBER,
            "An active policy asks %s, and %s is its last member. Have another one confirmed first."
                .formatted(about.queue, about.person.name()))
        : recorded(about, Act.REMOVED, by);
  }

  private Answer<Standing> recorded(About about, Act act, Principal by) throws SQLException {
    memberships.record(about.batch, about.queue, about.id(), act, by.credential());
    return about.standing(act);
  }

  private static Answer<Standing> notYours(String queue) {
    return Answer.refused(
        ErrorCode.NOT_YOURS_TO_DECIDE,
        "Members of %s decide, and those of a queue that owns a policy which names it."
            .formatted(queue));
  }
}
