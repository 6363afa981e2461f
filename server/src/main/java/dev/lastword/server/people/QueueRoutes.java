package dev.lastword.server.people;

import dev.lastword.api.MembershipDocument;
import dev.lastword.api.QueueDocument;
import dev.lastword.api.QueueDocument.Member;
import dev.lastword.api.QueueList;
import dev.lastword.policy.json.Json;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.Members;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.people.MembershipAct.Standing;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.PublicId;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /v1/queues…}: who is in which queue. */
public final class QueueRoutes {

  private static final int PERSON_MAX = 100;
  private static final Set<Role> PEOPLE = EnumSet.of(Role.PERSON, Role.OPERATOR);

  private final People people;
  private final NamedQueues named;
  private final Committer committer;

  public QueueRoutes(People people, NamedQueues named, Committer committer) {
    this.people = people;
    this.named = named;
    this.committer = committer;
  }

  public void register(Endpoints to) {
    to.add("GET", "/v1/queues", PEOPLE, call -> Reply.ok(new QueueList(queues())));
    to.add("POST", "/v1/queues/{queue}/members", Set.of(Role.OPERATOR), this::propose);
    to.add(
        "POST",
        "/v1/queues/{queue}/members/{person}/confirmation",
        Set.of(Role.PERSON),
        this::confirm);
    to.add("DELETE", "/v1/queues/{queue}/members/{person}", PEOPLE, this::remove);
  }

  private List<QueueDocument> queues() {
    Directory now = people.latest();
    Set<String> votes = named.latest().keySet();
    return now.members().keySet().stream()
        .sorted()
        .map(queue ->
            new QueueDocument(
                queue,
                votes.contains(queue),
                members(now.membersOf(queue).stream(), now, person -> null),
                proposed(now, now.proposedFor(queue))))
        .toList();
  }

  private static List<Member> proposed(Directory now, Map<UUID, Instant> since) {
    return members(since.keySet().stream(), now, since::get);
  }

  private static List<Member> members(
      Stream<UUID> persons, Directory now, Function<UUID, @Nullable Instant> since) {
    return persons
        .map(id -> Objects.requireNonNull(now.people().get(id)))
        .map(known ->
            new Member(PublicId.PERSON.of(known.id()), known.name(), since.apply(known.id())))
        .sorted(Comparator.comparing(Member::name))
        .toList();
  }

  private Reply propose(Call call) {
    return call.json().reply(body -> propose(call, body));
  }

  private Reply propose(Call call, Json body) {
    var members = new Members(body);
    String person = members.requiredText("person", PERSON_MAX);
    Word.check(members, "", call.path("queue"));
    var what = new MembershipAct.Propose(call.caller(Principal.Operator.class));
    return members.then(() -> done(call, person, what, Reply::created));
  }

  private Reply confirm(Call call) {
    var what = new MembershipAct.Confirm(call.caller(Principal.Person.class));
    return done(call, call.path("person"), what, Reply::created);
  }

  private Reply remove(Call call) {
    return done(call, call.path("person"), new MembershipAct.Remove(call.caller()), Reply::ok);
  }

  private Reply done(
      Call call, String person, MembershipAct.What what, Function<Object, Reply> reply) {
    return committer
        .submit(new MembershipAct(call.path("queue"), person, what))
        .join()
        .reply(standing -> reply.apply(document(standing)));
  }

  private static MembershipDocument document(Standing standing) {
    return new MembershipDocument(
        standing.queue(),
        PublicId.PERSON.of(standing.person().id()),
        standing.person().name(),
        switch (standing.last()) {
          case ADDED, CONFIRMED -> "member";
          case PROPOSED -> "proposed";
          case REMOVED -> "removed";
        });
  }
}
