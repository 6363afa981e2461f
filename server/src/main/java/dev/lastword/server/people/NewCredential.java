package dev.lastword.server.people;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Principal;
import dev.lastword.server.store.Command;
import java.util.Optional;

/** A credential that somebody asks for. One step carries out all kinds. */
final class NewCredential extends Command<Answer<Issued>> {

  /** What is to be made. */
  sealed interface What {}

  /** {@code owner}: a name or an id. */
  record AgentKey(Principal.Operator by, String agent, String workflow, Optional<String> owner)
      implements What {}

  /** {@code person}: a name or an id. */
  record SignInLink(Principal.Operator by, String person) implements What {}

  /** For the caller's own programs. */
  record PersonalToken(Principal.Person by) implements What {}

  /** The operator's own, made by the server at its first start. */
  record OperatorToken(Token token) implements What {}

  private final What what;

  NewCredential(What what) {
    this.what = what;
  }

  What what() {
    return what;
  }
}
