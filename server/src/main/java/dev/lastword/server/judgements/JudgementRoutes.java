package dev.lastword.server.judgements;

import dev.lastword.api.GivenJudgement;
import dev.lastword.api.SpotCheckPage;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code GET /v1/spot-checks}, {@code POST /v1/actions/{id}/judgement}. */
public final class JudgementRoutes {

  private static final int PAGE = 50;
  private static final int WORD_MAX = 20;
  static final int COMMENT_MAX = 4_000;

  private final Judgements judgements;
  private final Committer committer;

  public JudgementRoutes(Judgements judgements, Committer committer) {
    this.judgements = judgements;
    this.committer = committer;
  }

  public void register(Endpoints to) {
    to.add("GET", "/v1/spot-checks", Set.of(Role.PERSON), this::open);
    to.add("POST", "/v1/actions/{id}/judgement", Set.of(Role.PERSON), this::judge);
  }

  private Reply open(Call call) {
    Optional<UUID> before = call.query("cursor").flatMap(PublicId.ACTION::parse);
    if (call.query("cursor").isPresent() && before.isEmpty()) {
      return new Refused(
          ErrorCode.DOES_NOT_FIT, "The query parameter cursor is not one that this list gave out.");
    }
    List<SpotCheck> found =
        judgements.open(
            call.caller(Principal.Person.class),
            call.query("workflow").orElse(""),
            before,
            PAGE + 1);
    List<SpotCheck> shown = found.subList(0, Math.min(PAGE, found.size()));
    return Reply.ok(
        new SpotCheckPage(
            shown.stream().map(JudgementRoutes::item).toList(),
            found.size() > PAGE ? PublicId.ACTION.of(shown.getLast().action()) : null));
  }

  private static SpotCheckPage.SpotCheck item(SpotCheck check) {
    return new SpotCheckPage.SpotCheck(
        PublicId.ACTION.of(check.action()),
        check.workflow(),
        check.agent(),
        check.subject(),
        check.state().word(),
        check.at());
  }

  private Reply judge(Call call) {
    Optional<UUID> action = PublicId.ACTION.parse(call.path("id"));
    if (action.isEmpty()) {
      return new Refused(ErrorCode.ACTION_UNKNOWN, "An action has an id like act_….");
    }
    return switch (call.json()) {
      case Answer.Denied<Json>(Refused refused) -> refused;
      case Answer.Given<Json>(Json body) -> judge(call, action.get(), new Members(body));
    };
  }

  private Reply judge(Call call, UUID action, Members members) {
    String word = members.requiredText("judgement", WORD_MAX);
    Optional<Judgement> judgement = Judgement.of(word);
    if (judgement.isEmpty() && !word.isEmpty()) {
      members.wrong("/judgement", "`" + word + "` is no judgement", words());
    }
    Optional<String> comment = members.text("comment", COMMENT_MAX);
    return members.then(() ->
        judgements
            .give(
                committer,
                call.caller(Principal.Person.class),
                action,
                judgement.orElseThrow(),
                comment)
            .reply(judged -> Reply.created(document(judged))));
  }

  private static String words() {
    return Stream.of(Judgement.values()).map(Judgement::word).collect(Collectors.joining(", "));
  }

  private static GivenJudgement document(Judged judged) {
    return new GivenJudgement(
        PublicId.JUDGEMENT.of(judged.id()),
        PublicId.ACTION.of(judged.action()),
        judged.occasion().word(),
        judged.judgement().word(),
        judged.at());
  }
}
