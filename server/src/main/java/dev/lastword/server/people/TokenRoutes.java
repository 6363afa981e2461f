package dev.lastword.server.people;

import dev.lastword.api.EndedDocument;
import dev.lastword.api.TokenDocument;
import dev.lastword.api.TokenList;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.people.PeopleRows.CredentialRow;
import dev.lastword.server.people.PeopleRows.Kind;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.PublicId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** {@code /v1/tokens…}: what a person's own programs call with. */
public final class TokenRoutes {

  private static final Set<Role> PERSON = Set.of(Role.PERSON);

  private final Committer committer;
  private final Database database;
  private final Clock clock;

  public TokenRoutes(Committer committer, Database database, Clock clock) {
    this.committer = committer;
    this.database = database;
    this.clock = clock;
  }

  public void register(Endpoints to) {
    to.add("GET", "/v1/tokens", PERSON, this::list);
    to.add("POST", "/v1/tokens", PERSON, this::add);
    to.add("DELETE", "/v1/tokens/{id}", PERSON, this::revoke);
  }

  private Reply list(Call call) {
    UUID person = call.caller(Principal.Person.class).person();
    Instant now = clock.instant();
    List<CredentialRow> own = database.read(read -> PeopleStore.validOf(read, person));
    return Reply.ok(
        new TokenList(
            own.stream()
                .filter(row -> row.kind() == Kind.PERSON)
                .filter(row -> now.isBefore(Objects.requireNonNull(row.expiresAt())))
                .map(TokenRoutes::document)
                .toList()));
  }

  private static TokenDocument document(CredentialRow row) {
    return new TokenDocument(
        PublicId.CREDENTIAL.of(row.id()),
        row.createdAt(),
        Objects.requireNonNull(row.expiresAt()),
        row.lastUsedAt(),
        row.operatorSaw(),
        null);
  }

  private Reply add(Call call) {
    var wanted = new NewCredential.PersonalToken(call.caller(Principal.Person.class));
    return committer
        .submit(new NewCredential(wanted))
        .join()
        .reply(token -> Reply.created(document(token)));
  }

  private static TokenDocument document(Issued token) {
    return new TokenDocument(
        PublicId.CREDENTIAL.of(token.id()),
        token.createdAt(),
        Objects.requireNonNull(token.expiresAt()),
        null,
        token.operatorSaw(),
        token.secret().text());
  }

  private Reply revoke(Call call) {
    var person = call.caller(Principal.Person.class);
    return PublicId.CREDENTIAL
        .parse(call.path("id"))
        .map(id -> committer.submit(new Ending(new Ending.PersonalToken(person, id))).join())
        .orElseGet(Gone::credential)
        .reply(ended -> Reply.ok(new EndedDocument(ended.at())));
  }
}
