package dev.lastword.server.reviews;

import dev.lastword.server.actions.Action;
import dev.lastword.server.console.Console;
import dev.lastword.server.console.Section;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Form;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.store.Committer;
import java.util.UUID;
import java.util.function.Function;

/**
 * The ruling <em>amend</em> in a browser: a form, what it would change, and then the ruling. Only
 * what was checked is sent.
 */
public final class AmendmentPages {

  private final Console console;
  private final Reviews reviews;
  private final Amending amending;
  private final Committer committer;

  public AmendmentPages(Console console, Reviews reviews, Amending amending, Committer committer) {
    this.console = console;
    this.reviews = reviews;
    this.amending = amending;
    this.committer = committer;
  }

  public void register(Endpoints endpoints) {
    endpoints.page(
        "GET",
        "/reviews/{id}/amendment",
        call -> seen(call, seen -> begin(call, seen, RulingForm.EMPTY)));
    endpoints.page(
        "POST",
        "/reviews/{id}/amendment",
        call -> seen(call, seen -> call.form().reply(form -> step(call, seen, form))));
  }

  private Reply seen(Call call, Function<Reviews.Seen, Reply> then) {
    Principal.Person reader = call.caller(Principal.Person.class);
    return ReviewPages.with(
        call, id -> reviews.look(reader, id).map(then).orElseGet(ReviewPages::unknown));
  }

  private Reply step(Call call, Reviews.Seen seen, Form form) {
    return switch (form.text("step")) {
      case "check" -> check(call, seen, form);
      case "send" -> send(call, seen, form);
      default -> begin(call, seen, RulingForm.of(form));
    };
  }

  private Reply begin(Call call, Reviews.Seen seen, RulingForm typed) {
    return seen.document().you().whyNot() == null
        ? page(call, 200, amending.begun(seen, typed))
        : Reply.seeOther(ReviewPages.address(seen.read().review().id()));
  }

  private Reply check(Call call, Reviews.Seen seen, Form form) {
    Amending.Written written = amending.written(seen.read().action(), form);
    Amendment amendment =
        amending.checked(
            seen, written, call.caller(Principal.Person.class), RulingForm.of(form), null);
    return page(call, amendment.problems().isEmpty() ? 200 : 422, amendment);
  }

  private Reply send(Call call, Reviews.Seen seen, Form form) {
    Amending.Written written = amending.written(seen.read().action(), form);
    if (!written.digest().equals(form.text("checked")) || !written.filled().problems().isEmpty()) {
      return turnedDown(
          call,
          seen,
          form,
          new Refused(
              ErrorCode.DOES_NOT_FIT,
              "It is not what you checked. Look at the changes once more, then send it. Nothing was stored."));
    }
    return switch (RulingForm.of(form).ruling(RulingKind.AMEND, written.amended())) {
      case Answer.Denied<GiveRuling.Ruling>(Refused refused) ->
          turnedDown(call, seen, form, refused);
      case Answer.Given<GiveRuling.Ruling>(GiveRuling.Ruling ruling) ->
          rule(call, seen, form, ruling);
    };
  }

  private Reply rule(Call call, Reviews.Seen seen, Form form, GiveRuling.Ruling ruling) {
    Principal.Person by = call.caller(Principal.Person.class);
    UUID id = seen.read().review().id();
    return switch (reviews.rule(committer, by, id, ruling)) {
      case Answer.Given<Action> given -> Reply.seeOther(ReviewPages.address(id));
      case Answer.Denied<Action>(Refused refused) ->
          reviews.look(by, id).map(now -> turnedDown(call, now, form, refused)).orElse(refused);
    };
  }

  /** With everything that was typed. */
  private Reply turnedDown(Call call, Reviews.Seen seen, Form form, Refused refused) {
    Amending.Written written = amending.written(seen.read().action(), form);
    Principal.Person by = call.caller(Principal.Person.class);
    return page(
        call,
        refused.code().status(),
        amending.checked(seen, written, by, RulingForm.of(form), refused));
  }

  private Reply page(Call call, int status, Amendment amendment) {
    return console.page(
        call,
        Section.INBOX,
        status,
        (to, tags, frame) -> JteamendmentGenerated.render(to, tags, frame, amendment));
  }
}
