package dev.lastword.server.people;

import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.Directory.Known;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Cached;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Makes credentials, one after the other. */
final class NewCredentialStep implements Step<NewCredential> {

  /** How many tokens a person may have at once. */
  static final int TOKENS_MAX = 20;

  private final Cached<Directory> directory;
  private final Credentials credentials;

  NewCredentialStep(Cached<Directory> directory, Credentials credentials) {
    this.directory = directory;
    this.credentials = credentials;
  }

  @Override
  public Class<NewCredential> kind() {
    return NewCredential.class;
  }

  @Override
  public void run(Batch batch, List<NewCredential> commands) throws SQLException {
    for (NewCredential command : commands) {
      command.decide(
          switch (command.what()) {
            case NewCredential.AgentKey key -> make(batch, key);
            case NewCredential.SignInLink link -> make(batch, link);
            case NewCredential.PersonalToken token -> make(batch, token);
            case NewCredential.OperatorToken(Token token) ->
                Answer.of(Credentials.operatorToken(batch, token));
          });
      batch.changeGeneration();
    }
  }

  private Answer<Issued> make(Batch batch, NewCredential.AgentKey key) throws SQLException {
    Directory now = directory.at(batch);
    if (now.again(key.by(), batch.now()).isEmpty()) {
      return Gone.caller();
    }
    Optional<Known> owner = key.owner().flatMap(now::find);
    return key.owner().isPresent() && owner.isEmpty()
        ? Gone.person(key.owner().get())
        : Answer.of(credentials.agentKey(batch, key.agent(), key.workflow(), owner.map(Known::id)));
  }

  private Answer<Issued> make(Batch batch, NewCredential.SignInLink link) throws SQLException {
    Directory now = directory.at(batch);
    if (now.again(link.by(), batch.now()).isEmpty()) {
      return Gone.caller();
    }
    Optional<Known> person = now.find(link.person());
    if (person.isEmpty()) {
      return Gone.person(link.person());
    }
    Known known = person.get();
    return known.disabled()
        ? Gone.account(known)
        : Answer.of(credentials.signInLink(batch, known.id(), known.name()));
  }

  private Answer<Issued> make(Batch batch, NewCredential.PersonalToken token) throws SQLException {
    Directory now = directory.at(batch);
    Optional<Principal> again = now.again(token.by(), batch.now());
    if (!(again.orElse(null) instanceof Principal.Person by)) {
      return Gone.caller();
    }
    if (!by.isSignedIn()) {
      return Answer.refused(
          ErrorCode.SESSION_NEEDED,
          "A token makes no tokens: otherwise a copied one could live for ever. Sign in first.");
    }
    return now.tokensOf(by.person()) < TOKENS_MAX
        ? Answer.of(credentials.personalToken(batch, by.person(), by.name(), by.operatorSaw()))
        : Answer.refused(
            ErrorCode.TOO_MANY_TOKENS,
            "You have " + TOKENS_MAX + " tokens. Revoke those that are not used any more.");
  }
}
