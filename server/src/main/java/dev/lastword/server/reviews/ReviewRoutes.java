package dev.lastword.server.reviews;

import dev.lastword.api.ReviewDocument;
import dev.lastword.policy.json.Json;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.PublicId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** {@code /v1/reviews…}: what waits for people, claims and rulings. */
public final class ReviewRoutes {

  private final Reviews reviews;
  private final Committer committer;

  public ReviewRoutes(Reviews reviews, Committer committer) {
    this.reviews = reviews;
    this.committer = committer;
  }

  public void register(Endpoints endpoints) {
    Set<Role> people = Set.of(Role.PERSON);
    endpoints.add("GET", "/v1/reviews", people, this::list);
    endpoints.add("GET", "/v1/reviews/{id}", people, this::one);
    endpoints.add("POST", "/v1/reviews/{id}/claim", people, this::claim);
    endpoints.add("DELETE", "/v1/reviews/{id}/claim", people, this::giveBack);
    endpoints.add("POST", "/v1/reviews/{id}/rulings", people, this::rule);
  }

  private Reply list(Call call) {
    Principal.Person reader = call.caller(Principal.Person.class);
    Collection<String> queues =
        call.query("queue")
            .<Collection<String>>map(
                queue -> reader.queues().contains(queue) ? List.of(queue) : List.of())
            .orElse(reader.queues());
    return switch (call.query("state").orElse("open")) {
      case "open" -> open(call, queues);
      case "closed" -> closed(call, queues);
      default -> invalid("state", "is open or closed");
    };
  }

  private Reply open(Call call, Collection<String> queues) {
    Optional<Inbox.Place> after = call.query("cursor").flatMap(Inbox.Place::of);
    return call.query("cursor").isPresent() && after.isEmpty()
        ? notACursor()
        : Reply.ok(reviews.open(Inbox.Wanted.of(queues), after.orElse(Inbox.Place.BEGINNING)));
  }

  private Reply closed(Call call, Collection<String> queues) {
    Optional<UUID> before = call.query("cursor").flatMap(PublicId.REVIEW::parse);
    return call.query("cursor").isPresent() && before.isEmpty()
        ? notACursor()
        : Reply.ok(reviews.closed(Inbox.Wanted.of(queues), before));
  }

  private static Refused notACursor() {
    return invalid("cursor", "is not one that this list gave out");
  }

  private static Refused invalid(String name, String what) {
    return new Refused(ErrorCode.DOES_NOT_FIT, "The query parameter " + name + " " + what + ".");
  }

  private Reply one(Call call) {
    return shown(call, Reply::ok);
  }

  private Reply claim(Call call) {
    Principal.Person by = call.caller(Principal.Person.class);
    return id(call)
        .map(id -> reviews.claim(committer, by, id).reply(done -> shown(call, Reply::created)))
        .orElseGet(ReviewRoutes::unknown);
  }

  private Reply giveBack(Call call) {
    Principal.Person by = call.caller(Principal.Person.class);
    return id(call)
        .map(id -> reviews.giveBack(committer, by, id).reply(done -> shown(call, Reply::ok)))
        .orElseGet(ReviewRoutes::unknown);
  }

  private Reply rule(Call call) {
    Optional<UUID> id = id(call);
    if (id.isEmpty()) {
      return unknown();
    }
    return switch (call.json()) {
      case Answer.Denied<Json>(Refused refused) -> refused;
      case Answer.Given<Json>(Json body) -> rule(call, id.get(), body);
    };
  }

  private Reply rule(Call call, UUID id, Json body) {
    Principal.Person by = call.caller(Principal.Person.class);
    return switch (RulingReader.read(call.body(), body)) {
      case Answer.Denied<GiveRuling.Ruling>(Refused refused) -> refused;
      case Answer.Given<GiveRuling.Ruling>(GiveRuling.Ruling ruling) ->
          reviews.rule(committer, by, id, ruling).reply(done -> shown(call, Reply::created));
    };
  }

  private Reply shown(Call call, Function<ReviewDocument, Reply> reply) {
    Principal.Person reader = call.caller(Principal.Person.class);
    return id(call)
        .flatMap(id -> reviews.find(reader, id))
        .map(reply)
        .orElseGet(ReviewRoutes::unknown);
  }

  private static Optional<UUID> id(Call call) {
    return PublicId.REVIEW.parse(call.path("id"));
  }

  private static Refused unknown() {
    return new Refused(ErrorCode.REVIEW_UNKNOWN, "None of your queues has such a review.");
  }
}
