package dev.lastword.server.people;

import dev.lastword.server.console.Console;
import dev.lastword.server.console.Section;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.people.PeopleRows.CredentialRow;
import dev.lastword.server.people.PeopleRows.Kind;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.PublicId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is in which queue, confirmations and removals, and the reader's own tokens. */
public final class PeoplePages {

  private static final String HOME = "/people";

  private final Console console;
  private final People people;
  private final NamedQueues named;
  private final Database database;
  private final Committer committer;
  private final Clock clock;

  public PeoplePages(
      Console console,
      People people,
      NamedQueues named,
      Database database,
      Committer committer,
      Clock clock) {
    this.console = console;
    this.people = people;
    this.named = named;
    this.database = database;
    this.committer = committer;
    this.clock = clock;
  }

  public void register(Endpoints endpoints) {
    endpoints.page("GET", "/people", call -> page(call, 200, null));
    endpoints.page(
        "POST",
        "/people/queues/{queue}/members/{person}/confirmation",
        call -> act(call, MembershipAct.Confirm::new));
    endpoints.page(
        "POST",
        "/people/queues/{queue}/members/{person}/removal",
        call -> act(call, MembershipAct.Remove::new));
    endpoints.page("POST", "/people/tokens", this::makeToken);
    endpoints.page("POST", "/people/tokens/{id}/revocation", this::revoke);
  }

  private Reply page(Call call, int status, @Nullable Issued made) {
    Principal.Person reader = call.caller(Principal.Person.class);
    Map<String, Set<String>> votes = named.latest();
    Directory now = people.latest();
    List<PeopleList.Queue> queues =
        now.members().keySet().stream().sorted().map(q -> queue(q, now, votes, reader)).toList();
    var list =
        new PeopleList(
            queues.stream()
                .filter(queue -> decides(reader, queue, votes))
                .sorted(Comparator.comparing(queue -> !queue.isYours()))
                .toList(),
            queues.stream().filter(queue -> !decides(reader, queue, votes)).toList(),
            database.read(read -> PeopleStore.validOf(read, reader.person())).stream()
                .filter(this::isToken)
                .toList(),
            database.read(read -> PeopleStore.openSessions(read, reader.person())).stream()
                .filter(session -> clock.instant().isBefore(session.expiresAt()))
                .toList(),
            reader.credential(),
            made);
    return console.page(
        call,
        Section.PEOPLE,
        status,
        (to, tags, frame) -> JtepeopleGenerated.render(to, tags, frame, list));
  }

  private boolean isToken(CredentialRow row) {
    return row.kind() == Kind.PERSON
        && clock.instant().isBefore(Objects.requireNonNull(row.expiresAt()));
  }

  /** Members decide, and those of a queue that owns a policy which names it. */
  private static boolean decides(
      Principal.Person reader, PeopleList.Queue queue, Map<String, Set<String>> votes) {
    Set<String> owners = votes.getOrDefault(queue.name(), Set.of());
    return queue.isYours() || !Collections.disjoint(owners, reader.queues());
  }

  private static PeopleList.Queue queue(
      String queue, Directory now, Map<String, Set<String>> votes, Principal.Person reader) {
    Map<UUID, Instant> proposed = now.proposedFor(queue);
    return new PeopleList.Queue(
        queue,
        reader.queues().contains(queue),
        votes.containsKey(queue),
        members(now.membersOf(queue), now, reader, id -> null),
        members(proposed.keySet(), now, reader, proposed::get));
  }

  private static List<PeopleList.Member> members(
      Collection<UUID> ids,
      Directory now,
      Principal.Person reader,
      Function<UUID, @Nullable Instant> since) {
    return ids.stream()
        .map(id -> Objects.requireNonNull(now.people().get(id)))
        .map(known ->
            new PeopleList.Member(
                PublicId.PERSON.of(known.id()),
                known.name(),
                known.id().equals(reader.person()),
                since.apply(known.id())))
        .sorted(Comparator.comparing(PeopleList.Member::name))
        .toList();
  }

  private Reply act(Call call, Function<Principal.Person, MembershipAct.What> what) {
    Principal.Person by = call.caller(Principal.Person.class);
    return committer
        .submit(new MembershipAct(call.path("queue"), call.path("person"), what.apply(by)))
        .join()
        .reply(standing -> Reply.seeOther(HOME));
  }

  /** The secret is shown in this answer and never again, so it leads to no other page. */
  private Reply makeToken(Call call) {
    var wanted = new NewCredential.PersonalToken(call.caller(Principal.Person.class));
    return switch (committer.submit(new NewCredential(wanted)).join()) {
      case Answer.Given<Issued>(Issued made) -> page(call, 201, made);
      case Answer.Denied<Issued>(Refused refused) -> refused;
    };
  }

  private Reply revoke(Call call) {
    var person = call.caller(Principal.Person.class);
    return PublicId.CREDENTIAL
        .parse(call.path("id"))
        .map(id -> committer.submit(new Ending(new Ending.PersonalToken(person, id))).join())
        .orElseGet(Gone::credential)
        .reply(ended -> Reply.seeOther(HOME));
  }
}
