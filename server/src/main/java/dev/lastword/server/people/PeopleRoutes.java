package dev.lastword.server.people;

import dev.lastword.api.KeyDocument;
import dev.lastword.api.PersonDocument;
import dev.lastword.policy.json.Json;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Members;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.http.Role;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.PublicId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** {@code /v1/people}, {@code /v1/keys}. */
public final class PeopleRoutes {

  private static final int NAME_MAX = 100;
  private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final String WORD_RULE = "small letters, digits and hyphens, at most 63";

  private final People people;
  private final Committer committer;

  public PeopleRoutes(People people, Committer committer) {
    this.people = people;
    this.committer = committer;
  }

  public void register(Endpoints endpoints) {
    endpoints.add("POST", "/v1/people", Set.of(Role.OPERATOR), this::addPerson);
    endpoints.add("POST", "/v1/keys", Set.of(Role.OPERATOR), this::addKey);
  }

  private Reply addPerson(Call call) {
    return call.json().reply(body -> addPerson(call.caller(Principal.Operator.class), body));
  }

  private Reply addPerson(Principal.Operator operator, Json body) {
    var members = new Members(body);
    String name = members.requiredText("name", NAME_MAX).strip();
    if (!members.value("name").isEmpty() && name.isEmpty()) {
      members.wrong("/name", "the name is blank", "1 to " + NAME_MAX + " characters");
    }
    List<String> queues = members.texts("queues", 63).stream().distinct().toList();
    queues.forEach(queue -> word(members, "/queues", queue));
    return ifItFits(
        members,
        () -> people.add(committer, operator, name, queues).join(),
        user ->
            Reply.created(
                new PersonDocument(
                    PublicId.PERSON.of(user.id()),
                    user.name(),
                    user.queues(),
                    user.token() == null ? null : user.token().text(),
                    user.tokenExpiresAt())));
  }

  private Reply addKey(Call call) {
    return call.json().reply(body -> addKey(call.caller(Principal.Operator.class), body));
  }

  private Reply addKey(Principal.Operator operator, Json body) {
    var members = new Members(body);
    String agent = members.requiredText("agent", 63);
    String workflow = members.requiredText("workflow", 63);
    word(members, "/agent", agent);
    word(members, "/workflow", workflow);
    return ifItFits(
        members,
        () -> people.addKey(committer, operator, agent, workflow).join(),
        key ->
            Reply.created(
                new KeyDocument(
                    PublicId.CREDENTIAL.of(key.id()),
                    agent,
                    workflow,
                    key.token() == null ? "" : key.token().text())));
  }

  private static void word(Members members, String pointer, String text) {
    if (!text.isEmpty() && !WORD.matcher(text).matches()) {
      members.wrong(pointer, "`" + text + "` is not a name here", WORD_RULE);
    }
  }

  private interface Work<T> {
    Answer<T> run();
  }

  private static <T> Reply ifItFits(Members members, Work<T> work, Function<T, Reply> given) {
    List<dev.lastword.api.ProblemDocument.Item> problems = members.problems();
    return problems.isEmpty()
        ? work.run().reply(given)
        : new Refused(ErrorCode.DOES_NOT_FIT, "Nothing was stored.", problems);
  }
}
