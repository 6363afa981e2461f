package dev.lastword.server.people;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Command;
import java.util.List;

/** Somebody or something that gets a credential. One step carries out all kinds. */
final class Registration extends Command<Answer<Registered>> {

  /** What is to be registered. */
  sealed interface What {}

  record NewUser(Principal.Operator by, String name, List<String> queues) implements What {}

  record NewAgentKey(Principal.Operator by, String agent, String workflow) implements What {}

  /** The operator's own token, made by the server at its first start. */
  record OperatorToken(Token token) implements What {}

  private final What what;

  Registration(What what) {
    this.what = what;
  }

  What what() {
    return what;
  }
}
