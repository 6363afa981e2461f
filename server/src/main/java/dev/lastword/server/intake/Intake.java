package dev.lastword.server.intake;

import dev.lastword.evidence.draw.Coin;
import dev.lastword.policy.Situation;
import dev.lastword.policy.json.Json;
import dev.lastword.server.actions.Action;
import dev.lastword.server.autonomy.Autonomy;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.Call;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.intake.SubmissionReader.Read;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.ActivePolicies;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Committer;
import dev.lastword.server.store.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Takes what agents submit. */
public final class Intake {

  private static final int SALT_BYTES = 16;

  /** When a submission is judged that no rule asks the time of. */
  private static final Instant NO_TIME = Instant.EPOCH;

  private final People people;
  private final Policies policies;
  private final Autonomy autonomy;
  private final Judge judge;
  private final Coin coin;
  private final RandomGenerator random;

  /**
   * Intake.
   *
   * @param coin draws which of the actions that proceed are looked at afterwards
   */
  public Intake(
      People people,
      Policies policies,
      Autonomy autonomy,
      Judge judge,
      Coin coin,
      RandomGenerator random) {
    this.coin = coin;
    this.judge = judge;
    this.people = people;
    this.policies = policies;
    this.autonomy = autonomy;
    this.random = random;
  }

  /** How submissions, attempts and withdrawals are carried out, in the order of a batch. */
  public List<Step<?>> steps() {
    return List.of(
        new Attempt.Recorder(),
        new SubmitStep(people, policies, autonomy, judge, new Drawing(coin)),
        new Withdraw.Withdrawer());
  }

  /**
   * Judges and stores a submission.
   *
   * @param body as received
   * @return what became of it; refused with every problem at once when it does not fit, and then
   *     nothing is stored but that somebody tried
   */
  Answer<Submit.Submitted> submit(
      Committer committer,
      Principal.Agent by,
      String workflow,
      byte[] body,
      Optional<String> idempotencyKey) {
    ActivePolicies now = policies.knowing(by.workflow());
    if (!by.workflow().equals(workflow) || !now.exists(workflow)) {
      return Answer.refused(
          ErrorCode.WORKFLOW_UNKNOWN,
          "This key has no workflow %s, or nobody has published a policy for it yet."
              .formatted(workflow));
    }
    return switch (read(body, idempotencyKey, now.of(workflow))) {
      case Answer.Given<Read>(Read read) -> committer.submit(submit(by, read)).join();
      case Answer.Denied<Read>(Refused refused) -> {
        committer.submit(new Attempt(by, workflow, refused)).join();
        yield new Answer.Denied<>(refused);
      }
    };
  }

  private Submit submit(Principal.Agent by, Read read) {
    Situation now = autonomy.latest().situation(by.workflow(), by.agent());
    Optional<Judge.Considered> considered =
        read.bound()
            .filter(bound -> bound.policy().policy().standsAlone())
            .map(bound ->
                judge.consider(bound.policy(), read.submission().ask(bound.facts(), NO_TIME), now));
    return new Submit(by, read.submission(), read.bound(), considered, salt());
  }

  private byte[] salt() {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  private static Answer<Read> read(
      byte[] body, Optional<String> idempotencyKey, Optional<ActivePolicy> active) {
    return switch (Call.json(body)) {
      case Answer.Denied<Json> denied -> denied.as();
      case Answer.Given<Json>(Json json) ->
          SubmissionReader.read(body, json, idempotencyKey, active);
    };
  }

  Answer<Action> withdraw(Committer committer, Principal.Agent by, UUID action) {
    return committer.submit(new Withdraw(by, action)).join();
  }
}
