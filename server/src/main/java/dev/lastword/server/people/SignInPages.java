package dev.lastword.server.people;

import dev.lastword.server.console.Console;
import dev.lastword.server.console.Destination;
import dev.lastword.server.console.Section;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.Form;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.SessionCookie;

/** The door of the console: a link shows a button, the button signs in. */
public final class SignInPages {

  private final Console console;
  private final Sessions sessions;
  private final SessionCookie cookie;

  public SignInPages(Console console, Sessions sessions, SessionCookie cookie) {
    this.console = console;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  public void register(Endpoints endpoints) {
    endpoints.openPage("GET", "/sign-in/{link}", this::arrive);
    endpoints.openPage("POST", "/sign-in", call -> call.form().reply(form -> signIn(call, form)));
    endpoints.page("POST", "/sign-out", this::signOut);
  }

  private Reply arrive(Call call) {
    String link = call.path("link");
    return console.page(
        call,
        Section.ELSEWHERE,
        (to, tags, frame) -> JtearrivalGenerated.render(to, tags, frame, link));
  }

  private Reply signIn(Call call, Form form) {
    return switch (sessions.signIn(form.text("link")).join()) {
      case Answer.Given<SignedIn>(SignedIn begun) ->
          new Reply.SeeOther(Destination.of(call), cookie.set(begun.cookie()));
      case Answer.Denied<SignedIn>(Refused refused) -> turnedAway(call, refused);
    };
  }

  private Reply turnedAway(Call call, Refused refused) {
    return console.page(
        call,
        Section.ELSEWHERE,
        refused.code().status(),
        (to, tags, frame) -> JteturnedAwayGenerated.render(to, tags, frame, refused));
  }

  private Reply signOut(Call call) {
    return sessions
        .signOut(call.caller(Principal.Person.class))
        .join()
        .reply(at -> new Reply.SeeOther("/", cookie.forget()));
  }
}
