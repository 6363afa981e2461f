package dev.lastword.server.people;

import dev.lastword.api.EndedDocument;
import dev.lastword.api.SessionDocument;
import dev.lastword.policy.json.Json;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.Members;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.http.SessionCookie;
import dev.lastword.server.store.PublicId;
import java.util.Set;

/** {@code /v1/session}: signing in and out without a page. */
public final class SessionRoutes {

  private static final int LINK_MAX = 500;

  private final Sessions sessions;
  private final SessionCookie cookie;

  public SessionRoutes(Sessions sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  public void register(Endpoints to) {
    to.open("POST", "/v1/session", call -> call.json().reply(this::signIn));
    to.add("DELETE", "/v1/session", Set.of(Role.PERSON), this::signOut);
  }

  private Reply signIn(Json body) {
    var members = new Members(body);
    String link = members.requiredText("link", LINK_MAX);
    return members.then(() ->
        sessions
            .signIn(link.substring(link.lastIndexOf('/') + 1))
            .join()
            .reply(begun -> new Reply.Document(201, document(begun), cookie.set(begun.cookie()))));
  }

  private static SessionDocument document(SignedIn begun) {
    return new SessionDocument(
        PublicId.PERSON.of(begun.person()),
        begun.name(),
        begun.queues().stream().sorted().toList(),
        begun.csrf(),
        begun.expiresAt());
  }

  private Reply signOut(Call call) {
    return sessions
        .signOut(call.caller(Principal.Person.class))
        .join()
        .reply(at -> new Reply.Document(200, new EndedDocument(at), cookie.forget()));
  }
}
