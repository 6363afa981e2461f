package dev.lastword.server.people;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.Directory.Known;
import dev.lastword.server.people.PeopleRows.Act;
import dev.lastword.server.store.Command;

/** Somebody wants a person in a queue, or out of it. */
final class MembershipAct extends Command<Answer<MembershipAct.Standing>> {

  /** What is wanted. */
  sealed interface What {
    Principal by();
  }

  /** In: at once, or as a proposal when an active policy names the queue. */
  record Propose(Principal.Operator by) implements What {}

  /** In, says a member. */
  record Confirm(Principal.Person by) implements What {}

  /** Out, or no longer proposed. */
  record Remove(Principal by) implements What {}

  /** Where the person stands afterwards: the last act about them in this queue. */
  record Standing(String queue, Known person, Act last) {}

  private final String queue;
  private final String person;
  private final What what;

  /**
   * One act.
   *
   * @param person a name or an id
   */
  MembershipAct(String queue, String person, What what) {
    this.queue = queue;
    this.person = person;
    this.what = what;
  }

  String queue() {
    return queue;
  }

  String person() {
    return person;
  }

  What what() {
    return what;
  }
}
