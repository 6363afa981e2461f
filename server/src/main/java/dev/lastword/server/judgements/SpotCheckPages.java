package dev.lastword.server.judgements;

import dev.lastword.server.alerts.Alerts;
import dev.lastword.server.console.Console;
import dev.lastword.server.console.Section;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.Endpoints;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Form;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.http.Reply;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.PublicId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The open spot checks, and the form in which they are answered, for people in a browser. */
public final class SpotCheckPages {

  private static final int PAGE = 50;
  private static final String LIST = "/spot-checks";

  private final Console console;
  private final Judgements judgements;
  private final Alerts alerts;
  private final Policies policies;
  private final Committer committer;

  public SpotCheckPages(
      Console console,
      Judgements judgements,
      Alerts alerts,
      Policies policies,
      Committer committer) {
    this.alerts = alerts;
    this.console = console;
    this.judgements = judgements;
    this.policies = policies;
    this.committer = committer;
  }

  public void register(Endpoints endpoints) {
    endpoints.page("GET", "/spot-checks", this::list);
    endpoints.page(
        "POST", "/actions/{id}/judgement", call -> call.form().reply(form -> judge(call, form)));
  }

  private Reply list(Call call) {
    Principal.Person reader = call.caller(Principal.Person.class);
    Optional<UUID> before = call.query("before").flatMap(PublicId.ACTION::parse);
    List<SpotCheck> found = judgements.open(reader, "", before, PAGE + 1);
    List<SpotCheck> shown = found.subList(0, Math.min(PAGE, found.size()));
    var list =
        new SpotCheckList(
            shown.stream().map(check -> SpotCheckList.Row.of(check, title(check))).toList(),
            judgements.waitingFor(reader),
            before.isEmpty() ? alerts.toTakeBack(reader, PAGE) : List.of(),
            found.size() > PAGE
                ? LIST + "?before=" + PublicId.ACTION.of(shown.getLast().action())
                : "",
            before.isEmpty());
    return console.page(
        call,
        Section.INBOX,
        (to, tags, frame) -> JtespotChecksGenerated.render(to, tags, frame, list));
  }

  private String title(SpotCheck check) {
    return policies
        .latest()
        .of(check.workflow())
        .map(ActivePolicy::policy)
        .map(policy -> policy.title())
        .orElse(check.workflow());
  }

  private Reply judge(Call call, Form form) {
    Optional<UUID> action = PublicId.ACTION.parse(call.path("id"));
    Optional<Judgement> judgement = Judgement.of(form.text("judgement"));
    String comment = form.text("comment").replace("\r\n", "\n");
    if (action.isEmpty() || judgement.isEmpty()) {
      return new Refused(
          ErrorCode.DOES_NOT_FIT,
          "The form does not say what you think of it. Nothing was stored.");
    }
    if (comment.codePointCount(0, comment.length()) > JudgementRoutes.COMMENT_MAX) {
      return new Refused(
          ErrorCode.DOES_NOT_FIT,
          "The comment has more than %,d characters. Nothing was stored."
              .formatted(JudgementRoutes.COMMENT_MAX));
    }
    Principal.Person by = call.caller(Principal.Person.class);
    Answer<Judged> answer =
        judgements.give(
            committer,
            by,
            action.get(),
            judgement.get(),
            Optional.of(comment).filter(text -> !text.isBlank()));
    return answer.reply(judged -> Reply.seeOther(next(by, judged)));
  }

  /** After a spot check the next one; the list when there is none. */
  private String next(Principal.Person by, Judged judged) {
    if (!judged.occasion().isDrawn()) {
      return "/actions/" + PublicId.ACTION.of(judged.action());
    }
    return judgements.open(by, "", Optional.empty(), 1).stream()
        .findFirst()
        .map(check -> "/actions/" + PublicId.ACTION.of(check.action()))
        .orElse(LIST);
  }
}
