package dev.lastword.server.reviews;

import dev.lastword.api.ReviewDocument;
import dev.lastword.api.ReviewPage;
import dev.lastword.policy.Policy;
import dev.lastword.server.actions.Action;
import dev.lastword.server.console.Console;
import dev.lastword.server.console.Section;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Form;
import dev.lastword.server.http.OwnAddress;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.PublicId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A review and the four rulings, for people in a browser. */
public final class ReviewPages {

  private final Console console;
  private final Reviews reviews;
  private final Policies policies;
  private final Committer committer;

  public ReviewPages(Console console, Reviews reviews, Policies policies, Committer committer) {
    this.console = console;
    this.reviews = reviews;
    this.policies = policies;
    this.committer = committer;
  }

  public void register(Endpoints endpoints) {
    endpoints.page("GET", "/reviews/{id}", call -> with(call, id -> page(call, id)));
    endpoints.page("POST", "/reviews/{id}/claim", call -> with(call, id -> claim(call, id)));
    endpoints.page("POST", "/reviews/{id}/give-back", call -> with(call, id -> giveBack(call, id)));
    endpoints.page(
        "POST",
        "/reviews/{id}/rulings",
        call -> with(call, id -> call.form().reply(form -> rule(call, id, form))));
  }

  /** The id in the path, when it is one. */
  static Reply with(Call call, Function<UUID, Reply> then) {
    return PublicId.REVIEW.parse(call.path("id")).map(then).orElseGet(ReviewPages::unknown);
  }

  static Refused unknown() {
    return new Refused(
        ErrorCode.REVIEW_UNKNOWN, "None of your queues has such a review, or ever had.");
  }

  static String address(UUID id) {
    return "/reviews/" + PublicId.REVIEW.of(id);
  }

  private Reply page(Call call, UUID id) {
    return page(call, id, RulingForm.EMPTY, null);
  }

  /** The review; with what was typed and why it was turned down, when it was. */
  private Reply page(Call call, UUID id, RulingForm typed, @Nullable Refused refused) {
    Principal.Person reader = call.caller(Principal.Person.class);
    return reviews
        .look(reader, id)
        .<Reply>map(seen -> {
          WholeReview whole =
              WholeReview.of(
                  seen,
                  cited(seen.read().action()),
                  reader,
                  next(reader, seen.document()),
                  typed,
                  refused);
          return console.page(
              call,
              Section.INBOX,
              refused == null ? 200 : refused.code().status(),
              (to, tags, frame) -> JtereviewGenerated.render(to, tags, frame, whole));
        })
        .orElse(refused == null ? unknown() : refused);
  }

  private Optional<Policy> cited(Action action) {
    return Optional.ofNullable(action.policy())
        .flatMap(digest -> policies.policy(HexFormat.of().formatHex(digest)));
  }

  /** The first ask of the inbox that the reader can answer, other than this one. */
  private String next(Principal.Person reader, ReviewDocument here) {
    String you = PublicId.PERSON.of(reader.person());
    return reviews.waitingFor(reader).reviews().stream()
        .filter(item -> !item.id().equals(here.id()) && isForReader(item, reader, you))
        .findFirst()
        .map(item -> "/reviews/" + item.id())
        .orElse("");
  }

  private static boolean isForReader(ReviewPage.Item item, Principal.Person reader, String you) {
    return item.parts().stream()
        .filter(part -> WholeReview.isOpen(part) && reader.queues().contains(part.queue()))
        .filter(part -> part.claim() == null || part.claim().by().id().equals(you))
        .anyMatch(part -> part.approvedBy().stream().noneMatch(by -> by.id().equals(you)));
  }

  private Reply claim(Call call, UUID id) {
    Principal.Person by = call.caller(Principal.Person.class);
    return call.form().reply(form -> claimed(call, id, form, reviews.claim(committer, by, id)));
  }

  private Reply giveBack(Call call, UUID id) {
    Principal.Person by = call.caller(Principal.Person.class);
    return call.form().reply(form -> claimed(call, id, form, reviews.giveBack(committer, by, id)));
  }

  private Reply claimed(Call call, UUID id, Form form, Answer<UUID> answer) {
    return switch (answer) {
      case Answer.Given<UUID> given ->
          Reply.seeOther(OwnAddress.of(form.text("back")).orElse(address(id)));
      case Answer.Denied<UUID>(Refused refused) -> page(call, id, RulingForm.EMPTY, refused);
    };
  }

  private Reply rule(Call call, UUID id, Form form) {
    Optional<RulingKind> kind =
        RulingKind.of(form.text("ruling")).filter(ruling -> ruling != RulingKind.AMEND);
    if (kind.isEmpty()) {
      return new Refused(
          ErrorCode.DOES_NOT_FIT,
          "The form names no ruling that is given here. Nothing was stored.");
    }
    RulingForm typed = RulingForm.of(form);
    Principal.Person by = call.caller(Principal.Person.class);
    return switch (typed.ruling(kind.get(), GiveRuling.Amended.NOTHING)) {
      case Answer.Denied<GiveRuling.Ruling>(Refused refused) -> page(call, id, typed, refused);
      case Answer.Given<GiveRuling.Ruling>(GiveRuling.Ruling ruling) ->
          switch (reviews.rule(committer, by, id, ruling)) {
            case Answer.Given<Action> given -> Reply.seeOther(address(id));
            case Answer.Denied<Action>(Refused refused) -> page(call, id, typed, refused);
          };
    };
  }
}
