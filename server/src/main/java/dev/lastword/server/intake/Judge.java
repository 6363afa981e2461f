package dev.lastword.server.intake;

import dev.lastword.api.ActionDocument;
import dev.lastword.policy.Evaluation;
import dev.lastword.policy.Part;
import dev.lastword.policy.Reason;
import dev.lastword.policy.ReasonKind;
import dev.lastword.policy.RuleResult;
import dev.lastword.policy.Situation;
import dev.lastword.policy.Verdict;
import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.file.Due;
import dev.lastword.policy.rule.Truth;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.Reconsideration;
import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.policies.ActivePolicy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks the policy and puts its answer into the words that are stored. */
public final class Judge {

  /** How long an action may be open before a policy says so. */
  private static final Duration WITHOUT_POLICY_EXPIRES = Duration.ofDays(7);

  private static final TypeReference<List<ActionDocument.Reason>> REASONS =
      new TypeReference<>() {};

  private final JsonMapper json;

  public Judge(JsonMapper json) {
    this.json = json;
  }

  /**
   * A policy's answer.
   *
   * @param parts who is asked; empty unless it is a hold
   */
  public record Judgement(
      Action.Decision decision, List<PartOf> parts, List<Alert> alerts, String verdict) {
    public Judgement {
      parts = List.copyOf(parts);
      alerts = List.copyOf(alerts);
    }

    public boolean proceeds() {
      return verdict.equals("proceed");
    }

    /** The parts of a review opened for this. */
    public List<ReviewPart> review(UUID review, Instant now) {
      return parts.stream()
          .map(part ->
              new ReviewPart(
                  review,
                  part.queue,
                  ReviewPart.State.OPEN,
                  part.approvals,
                  part.urgent,
                  part.within == null ? null : now.plus(part.within),
                  part.reasons,
                  1,
                  part.console))
          .sorted(Comparator.comparing(ReviewPart::queue))
          .toList();
    }
  }

  /** Who is told by which rule, and why. */
  public record Alert(String rule, String queue, String because) {}

  /**
   * A queue's share before it has a review.
   *
   * @param console takes rulings from the console only: a hard rule asks, or two people are needed
   */
  public record PartOf(
      String queue,
      int approvals,
      boolean urgent,
      @Nullable Duration within,
      List<String> reasons,
      boolean console) {}

  /** A policy's answer before it has a time. */
  record Considered(
      ActivePolicy active,
      Situation situation,
      Evaluation evaluation,
      String reasons,
      String alerts) {}

  /**
   * Asks a policy that stands alone: its answer depends neither on other actions nor on the time,
   * so it can be had before the committer's turn.
   */
  Considered consider(ActivePolicy active, Ask ask, Situation situation) {
    return consider(active, ask, History.none(), situation);
  }

  private Considered consider(ActivePolicy active, Ask ask, History history, Situation situation) {
    Evaluation evaluation = active.policy().evaluate(ask, history, situation);
    Verdict verdict = evaluation.verdict();
    return new Considered(
        active, situation, evaluation, written(verdict.whyNot()), written(verdict.alerts()));
  }

  /** Asks the active policy, as if nothing were paused or stopped. */
  public Judgement judge(
      ActivePolicy active, Ask ask, List<HistoryQuestion> asked, History history, Instant now) {
    return judge(active, ask, asked, history, Situation.normal(), now);
  }

  /** Asks the active policy. */
  Judgement judge(
      ActivePolicy active,
      Ask ask,
      List<HistoryQuestion> asked,
      History history,
      Situation situation,
      Instant now) {
    Considered considered = consider(active, ask, history, situation);
    return judgement(considered, stored(asked, history), now);
  }

  /**
   * Asks about what a person has amended: they have read it, so only tripwires ask for more, and a
   * rule that refuses still refuses.
   */
  public Judgement judgeAmended(
      ActivePolicy active, Ask ask, List<HistoryQuestion> asked, History history, Instant now) {
    Evaluation all = active.policy().evaluate(ask, history, Situation.normal());
    Verdict verdict = tripwiresOf(all.verdict());
    var relevant =
        new Considered(
            active,
            Situation.normal(),
            new Evaluation(verdict, all.rules()),
            written(verdict.whyNot()),
            written(verdict.alerts()));
    return judgement(relevant, stored(asked, history), now);
  }

  private static Verdict tripwiresOf(Verdict verdict) {
    if (!(verdict instanceof Verdict.Hold hold)) {
      return verdict;
    }
    List<Reason> tripwires =
        hold.reasons().stream().filter(reason -> reason.kind() == ReasonKind.TRIPWIRE).toList();
    return tripwires.isEmpty()
        ? new Verdict.Proceed(hold.alerts())
        : Verdict.Hold.of(tripwires, hold.alerts());
  }

  /**
   * What is asked for when an action is judged again: all that was asked before, and what the new
   * judgement asks for. Nothing that people own falls away.
   */
  public Reconsideration.Verdict union(Action before, Judgement again) {
    var all = new LinkedHashMap<String, ActionDocument.Reason>();
    reasons(before.standing().reasons()).forEach(reason -> all.put(reason.id(), reason));
    reasons(again.decision.reasons()).forEach(reason -> all.put(reason.id(), reason));
    return new Reconsideration.Verdict(
        again.decision.policy(),
        json.writeValueAsString(all.values()),
        List.copyOf(all.keySet()),
        again.decision.rules(),
        again.decision.history());
  }

  private List<ActionDocument.Reason> reasons(String stored) {
    return json.readValue(stored, REASONS);
  }

  /** The answer of a policy that needs no history, at a moment. */
  Judgement judge(Considered considered, Instant now) {
    return judgement(considered, null, now);
  }

  private static Judgement judgement(Considered considered, @Nullable String history, Instant now) {
    Verdict verdict = considered.evaluation.verdict();
    var decision =
        new Action.Decision(
            considered.active.digest(),
            verdict.word(),
            considered.reasons,
            ids(verdict.whyNot()),
            considered.alerts,
            letters(considered.evaluation.rules()),
            history,
            now,
            now.plus(considered.active.policy().expires()),
            null);
    return new Judgement(decision, parts(verdict), alerts(verdict), verdict.word());
  }

  /** No policy is active yet: the owner of the draft is asked, and can only wait. */
  public Judgement withoutPolicy(String owner, Instant now) {
    return held("no-policy", "No policy is active for this workflow yet", owner, null, now);
  }

  /** What was released is refused by the policy that holds now: its owner has to see to it. */
  public Judgement policyRefuses(ActivePolicy active, Instant now) {
    return held(
        "policy-changed",
        "The policy changed, and it refuses what was released before",
        active.policy().owner().value(),
        active.digest(),
        now);
  }

  /** The facts no longer fit the policy that holds now. */
  public Judgement policyChanged(ActivePolicy active, Instant now) {
    return held(
        "policy-changed",
        "The policy changed, and these facts no longer fit it",
        active.policy().owner().value(),
        active.digest(),
        now);
  }

  /**
   * What proceeded before is taken back: its owner is asked. What the rules said stays as it was.
   *
   * @param kind paused or tripped
   */
  public Judgement takenBack(Action before, ReasonKind kind, String owner) {
    Reconsideration.Verdict standing = before.standing();
    var decision =
        new Action.Decision(
            standing.policy(),
            "hold",
            reason(kind.word(), "Autonomy was taken back before this release was used", owner),
            List.of(kind.word()),
            before.decision().alerts(),
            standing.rules(),
            standing.history(),
            before.decision().submittedAt(),
            before.decision().expiresAt(),
            before.decision().draw());
    return held(decision, kind.word(), owner);
  }

  private Judgement held(
      String kind, String because, String owner, byte @Nullable [] policy, Instant now) {
    var decision =
        new Action.Decision(
            policy,
            "hold",
            reason(kind, because, owner),
            List.of(kind),
            "[]",
            new byte[0],
            null,
            now,
            now.plus(WITHOUT_POLICY_EXPIRES),
            null);
    return held(decision, kind, owner);
  }

  private String reason(String kind, String because, String owner) {
    return json.writeValueAsString(
        List.of(new ActionDocument.Reason(kind, kind, because, owner, null, null, null, null)));
  }

  private static Judgement held(Action.Decision decision, String kind, String owner) {
    var part = new PartOf(owner, 1, false, null, List.of(kind), false);
    return new Judgement(decision, List.of(part), List.of(), "hold");
  }

  private static List<PartOf> parts(Verdict verdict) {
    return verdict instanceof Verdict.Hold hold
        ? hold.parts().stream().map(Judge::part).toList()
        : List.of();
  }

  private static List<Alert> alerts(Verdict verdict) {
    return verdict.alerts().stream()
        .map(reason -> new Alert(reason.id().value(), reason.queue().value(), reason.because()))
        .toList();
  }

  private static PartOf part(Part part) {
    return new PartOf(
        part.queue().value(),
        part.approvals(),
        part.urgent(),
        switch (part.due()) {
          case Due.Within(Duration time) -> time;
          case Due.Whenever whenever -> null;
        },
        ids(part.reasons()),
        part.approvals() > 1 || part.reasons().stream().anyMatch(Reason::hard));
  }

  private static List<String> ids(List<Reason> reasons) {
    return reasons.stream().map(reason -> reason.id().value()).toList();
  }

  private String written(List<Reason> reasons) {
    return reasons.isEmpty()
        ? "[]"
        : json.writeValueAsString(reasons.stream().map(Judge::document).toList());
  }

  private static ActionDocument.Reason document(Reason reason) {
    return new ActionDocument.Reason(
        reason.kind().word(),
        reason.id().value(),
        reason.because(),
        reason.queue().value(),
        reason.unknown().isEmpty() ? null : reason.unknown(),
        reason.errorCode().orElse(null),
        reason.seen().isEmpty() ? null : reason.seen(),
        reason.urgent() ? true : null);
  }

  private static byte[] letters(List<RuleResult> rules) {
    var letters = new StringBuilder(rules.size());
    for (RuleResult rule : rules) {
      letters.append(
          switch (rule.truth()) {
            case Truth.True yes -> 'T';
            case Truth.False no -> 'F';
            case Truth.Unknown unknown -> 'U';
            case Truth.Failed failed -> 'E';
          });
    }
    return letters.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * What was asked and answered, so that the verdict can be replayed: JSON, a list of call, key and
   * answer; null for an answer that is not known, and when nothing was asked.
   */
  private @Nullable String stored(List<HistoryQuestion> asked, History history) {
    var answers = new ArrayList<List<@Nullable String>>();
    for (HistoryQuestion question : asked) {
      String answer = history.of(question).map(BigDecimal::toPlainString).orElse(null);
      answers.add(Arrays.asList(question.call().text(), question.key(), answer));
    }
    return answers.isEmpty() ? null : json.writeValueAsString(answers);
  }
}
