package dev.lastword.server.people;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Command;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Something that gives rights is to end: a session, a token, a key, an account. */
final class Ending extends Command<Answer<Ending.Ended>> {

  /** What is to end. */
  sealed interface What {
    Principal by();
  }

  /** The caller's own session. */
  record SignOut(Principal.Person by) implements What {}

  /** One of the caller's own tokens. */
  record PersonalToken(Principal.Person by, UUID token) implements What {}

  record AgentKey(Principal.Operator by, UUID key) implements What {}

  /** A person's account, and with it all they have. {@code person}: a name or an id. */
  record Account(Principal.Operator by, String person) implements What {}

  /**
   * It has ended.
   *
   * @param name of whose it was
   * @param emptied queues that active policies name, in which there is nobody left
   */
  record Ended(UUID id, String name, Instant at, List<String> emptied) {}

  private final What what;

  Ending(What what) {
    this.what = what;
  }

  What what() {
    return what;
  }
}
