package dev.lastword.server.people;

import dev.lastword.api.DisabledAccount;
import dev.lastword.api.PersonDocument;
import dev.lastword.api.SignInLinkDocument;
import dev.lastword.policy.json.Json;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.Members;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.PublicId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/** {@code /v1/people…}: accounts. */
public final class PeopleRoutes {

  private static final int NAME_MAX = 100;
  private static final Set<Role> OPERATOR = Set.of(Role.OPERATOR);

  private final Committer committer;
  private final Supplier<String> publicUrl;

  /**
   * For one server.
   *
   * @param publicUrl where browsers reach it; sign-in links begin with it
   */
  public PeopleRoutes(Committer committer, Supplier<String> publicUrl) {
    this.committer = committer;
    this.publicUrl = publicUrl;
  }

  public void register(Endpoints to) {
    to.add("POST", "/v1/people", OPERATOR, this::add);
    to.add("POST", "/v1/people/{person}/sign-in-links", OPERATOR, this::link);
    to.add("POST", "/v1/people/{person}/disable", OPERATOR, this::disable);
  }

  private Reply add(Call call) {
    return call.json().reply(body -> add(call.caller(Principal.Operator.class), body));
  }

  private Reply add(Principal.Operator operator, Json body) {
    var members = new Members(body);
    String name = members.requiredText("name", NAME_MAX).strip();
    if (!members.value("name").isEmpty() && name.isEmpty()) {
      members.wrong("/name", "the name is blank", "1 to " + NAME_MAX + " characters");
    }
    List<String> queues = members.texts("queues", Word.LONGEST).stream().distinct().toList();
    queues.forEach(queue -> Word.check(members, "/queues", queue));
    return members.then(() ->
        committer
            .submit(new AddPerson(operator, name, queues))
            .join()
            .reply(added -> Reply.created(document(added))));
  }

  private PersonDocument document(AddPerson.Newcomer added) {
    Issued token = added.token();
    return new PersonDocument(
        PublicId.PERSON.of(added.id()),
        added.name(),
        added.queues(),
        added.proposed(),
        address(added.link()),
        Objects.requireNonNull(added.link().expiresAt()),
        token == null ? null : token.secret().text(),
        token == null ? null : token.expiresAt());
  }

  private Reply link(Call call) {
    var wanted =
        new NewCredential.SignInLink(call.caller(Principal.Operator.class), call.path("person"));
    return committer
        .submit(new NewCredential(wanted))
        .join()
        .reply(link ->
            Reply.created(
                new SignInLinkDocument(
                    link.holder(), address(link), Objects.requireNonNull(link.expiresAt()))));
  }

  private String address(Issued link) {
    return publicUrl.get() + "/sign-in/" + link.secret().text();
  }

  private Reply disable(Call call) {
    var account = new Ending.Account(call.caller(Principal.Operator.class), call.path("person"));
    return committer
        .submit(new Ending(account))
        .join()
        .reply(ended ->
            Reply.ok(
                new DisabledAccount(
                    PublicId.PERSON.of(ended.id()), ended.name(), ended.at(), ended.emptied())));
  }
}
