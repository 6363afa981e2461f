package dev.lastword.server.people;

import dev.lastword.api.EndedDocument;
import dev.lastword.api.KeyDocument;
import dev.lastword.api.KeyList;
import dev.lastword.policy.json.Json;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.Members;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.people.PeopleRows.CredentialRow;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.PublicId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /v1/keys…}: what AI systems and executors call with. */
public final class KeyRoutes {

  private static final int NAME_MAX = 200;
  private static final Set<Role> OPERATOR = Set.of(Role.OPERATOR);

  private final Committer committer;
  private final Database database;

  public KeyRoutes(Committer committer, Database database) {
    this.committer = committer;
    this.database = database;
  }

  public void register(Endpoints to) {
    to.add("GET", "/v1/keys", OPERATOR, call -> list());
    to.add("POST", "/v1/keys", OPERATOR, this::add);
    to.add("DELETE", "/v1/keys/{id}", OPERATOR, this::revoke);
  }

  private Reply list() {
    return Reply.ok(
        new KeyList(
            database.read(PeopleStore::agentKeys).stream().map(KeyRoutes::document).toList()));
  }

  private static KeyDocument document(CredentialRow row) {
    return new KeyDocument(
        PublicId.CREDENTIAL.of(row.id()),
        Objects.requireNonNull(row.agent()),
        Objects.requireNonNull(row.workflow()),
        owner(row.person()),
        row.createdAt(),
        row.lastUsedAt(),
        null);
  }

  private Reply add(Call call) {
    return call.json().reply(body -> add(call.caller(Principal.Operator.class), body));
  }

  private Reply add(Principal.Operator operator, Json body) {
    var members = new Members(body);
    String agent = members.requiredText("agent", Word.LONGEST);
    String workflow = members.requiredText("workflow", Word.LONGEST);
    Optional<String> owner = members.text("owner", NAME_MAX);
    Word.check(members, "/agent", agent);
    Word.check(members, "/workflow", workflow);
    return members.then(() ->
        committer
            .submit(new NewCredential(new NewCredential.AgentKey(operator, agent, workflow, owner)))
            .join()
            .reply(key -> Reply.created(document(key, agent, workflow))));
  }

  private static @Nullable String owner(@Nullable UUID person) {
    return person == null ? null : PublicId.PERSON.of(person);
  }

  private static KeyDocument document(Issued key, String agent, String workflow) {
    return new KeyDocument(
        PublicId.CREDENTIAL.of(key.id()),
        agent,
        workflow,
        owner(key.person()),
        key.createdAt(),
        null,
        key.secret().text());
  }

  private Reply revoke(Call call) {
    var operator = call.caller(Principal.Operator.class);
    return PublicId.CREDENTIAL
        .parse(call.path("id"))
        .map(id -> committer.submit(new Ending(new Ending.AgentKey(operator, id))).join())
        .orElseGet(Gone::credential)
        .reply(ended -> Reply.ok(new EndedDocument(ended.at())));
  }
}
