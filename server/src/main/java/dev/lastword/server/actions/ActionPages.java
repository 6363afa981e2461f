package dev.lastword.server.actions;

import dev.lastword.policy.Policy;
import dev.lastword.server.console.Console;
import dev.lastword.server.console.Section;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.people.Directory;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Database;
import dev.lastword.server.store.PublicId;
import dev.lastword.server.trail.Entry;
import dev.lastword.server.trail.Proofs;
import java.time.DateTimeException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Everything the AI did, one action and its timeline, and both as files. */
public final class ActionPages {

  private static final int PAGE = 50;

  private final Console console;
  private final Database database;
  private final Policies policies;
  private final People people;
  private final Proofs proofs;
  private final ReadableActions actions;
  private final ActionExport export;
  private final BiFunction<Principal, Action, Afterwards> afterwards;

  /**
   * The pages.
   *
   * @param afterwards what people said of an action, and what a reader of it is asked
   */
  public ActionPages(
      Console console,
      Database database,
      Policies policies,
      People people,
      Proofs proofs,
      JsonMapper json,
      BiFunction<Principal, Action, Afterwards> afterwards) {
    this.afterwards = afterwards;
    this.console = console;
    this.database = database;
    this.policies = policies;
    this.people = people;
    this.proofs = proofs;
    this.actions = new ReadableActions(database, policies, new ActionDocuments(json));
    this.export = new ActionExport(actions, json);
  }

  public void register(Endpoints endpoints) {
    endpoints.page("GET", "/actions", call -> listed(call, filter -> list(call, filter)));
    endpoints.page(
        "GET", "/actions.csv", call -> listed(call, filter -> export.csv(call.caller(), filter)));
    endpoints.page(
        "GET",
        "/actions.ndjson",
        call -> listed(call, filter -> export.ndjson(call.caller(), filter)));
    endpoints.page("GET", "/actions/{id}", call -> with(call, read -> one(call, read)));
    endpoints.page("GET", "/actions/{id}/facts", call -> with(call, r -> facts(r.action())));
    endpoints.page("GET", "/actions/{id}/output", call -> with(call, r -> output(r.action())));
  }

  private static Reply listed(Call call, Function<ActionFilter, Reply> then) {
    try {
      return then.apply(ActionFilter.of(call));
    } catch (DateTimeException | ArithmeticException e) {
      return new Refused(
          ErrorCode.DOES_NOT_FIT, "A day is written 2026-11-22, a moment 2026-11-22T09:00:00Z.");
    }
  }

  private Reply list(Call call, ActionFilter filter) {
    if (PublicId.ACTION.parse(filter.subject()).isPresent()) {
      return Reply.seeOther("/actions/" + filter.subject());
    }
    Optional<UUID> before = call.query("before").flatMap(PublicId.ACTION::parse);
    List<ReadableActions.Read> found = actions.list(call.caller(), filter, before, PAGE + 1);
    List<ReadableActions.Read> shown = found.subList(0, Math.min(PAGE, found.size()));
    boolean more = found.size() > PAGE;
    var list =
        new ActionList(
            filter,
            policies.latest().draftOwners().keySet().stream().sorted().toList(),
            shown.stream().map(ActionList.Row::of).toList(),
            more ? filter.before(shown.getLast().document().id()) : "",
            before.isEmpty());
    return console.page(
        call,
        Section.ACTIONS,
        (to, tags, frame) -> JteactionsGenerated.render(to, tags, frame, list));
  }

  private Reply one(Call call, ReadableActions.Read read) {
    Action action = read.action();
    Optional<Policy> policy =
        Optional.ofNullable(action.policy())
            .flatMap(digest -> policies.policy(HexFormat.of().formatHex(digest)));
    Afterwards said = afterwards.apply(call.caller(), action);
    List<Entry> entries =
        database.read(c -> TimelineStore.leaves(c, action.id())).stream()
            .filter(entry -> !(said.isSpotCheck() && entry.kind().equals("judgement")))
            .toList();
    var timeline = Timeline.of(action, entries, proofs.proved(entries), this::name);
    var whole = WholeAction.of(read, policy, timeline, said);
    return console.page(
        call,
        Section.ACTIONS,
        (to, tags, frame) -> JteactionGenerated.render(to, tags, frame, whole));
  }

  /** Of a person, for whoever may read the action; the trail itself names nobody. */
  private String name(String person) {
    return PublicId.PERSON
        .parse(person)
        .flatMap(id -> Optional.ofNullable(people.latest().people().get(id)))
        .map(Directory.Known::name)
        .orElse(person);
  }

  private static Reply facts(Action action) {
    return bytes("facts.json", action.facts());
  }

  private static Reply output(Action action) {
    Action.Output output = action.output();
    return output == null
        ? new Refused(ErrorCode.ACTION_UNKNOWN, "The agent sent no output.")
        : bytes("output", output.bytes());
  }

  /** Never as what the agent says it is: a browser would show it under our name. */
  private static Reply bytes(String name, byte[] bytes) {
    return new Reply.Download("application/octet-stream", name, to -> to.write(bytes));
  }

  private Reply with(Call call, Function<ReadableActions.Read, Reply> then) {
    return PublicId.ACTION
        .parse(call.path("id"))
        .flatMap(id -> actions.find(call.caller(), id))
        .<Answer<ReadableActions.Read>>map(Answer::of)
        .orElseGet(() ->
            Answer.refused(
                ErrorCode.ACTION_UNKNOWN,
                "It does not exist, or none of your queues was ever asked about it."))
        .reply(then);
  }
}
