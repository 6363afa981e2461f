package dev.lastword.server.intake;

import dev.lastword.policy.Situation;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.HistoryRecord;
import dev.lastword.policy.file.ReleaseTerms;
import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionsInBatch;
import dev.lastword.server.actions.Altered;
import dev.lastword.server.actions.ReviewPart;
import dev.lastword.server.actions.State;
import dev.lastword.server.alerts.AlertsInBatch;
import dev.lastword.server.autonomy.Autonomy;
import dev.lastword.server.autonomy.Standing;
import dev.lastword.server.history.Asked;
import dev.lastword.server.history.HistoryInBatch;
import dev.lastword.server.history.Past;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.http.Refused;
import dev.lastword.server.intake.Submit.Bound;
import dev.lastword.server.intake.Submit.Submitted;
import dev.lastword.server.judgements.SpotChecksInBatch;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.ActivePolicies;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Questions;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Judges submissions in the order they came, each seeing all before it, and stores them. */
final class SubmitStep implements Step<Submit> {

  /** How long the same Idempotency-Key gets what was consumed handed out again. */
  private static final Duration REPEATABLE_FOR = Duration.ofMinutes(10);

  private final People people;
  private final Policies policies;
  private final Autonomy autonomy;
  private final Judge judge;
  private final Drawing drawing;

  /** What was asked for the batch that runs next. One thread uses this. */
  private Lookups lookups = new Lookups();

  private Past past = new Past(Instant.EPOCH);

  SubmitStep(People people, Policies policies, Autonomy autonomy, Judge judge, Drawing drawing) {
    this.drawing = drawing;
    this.people = people;
    this.policies = policies;
    this.autonomy = autonomy;
    this.judge = judge;
  }

  @Override
  public Class<Submit> kind() {
    return Submit.class;
  }

  @Override
  public void ask(Questions questions, List<Submit> commands) {
    var asking = new Lookups();
    asking.askForKeys(questions, commands.stream().flatMap(c -> key(c).stream()).toList());
    asking.askForOpen(questions, commands.stream().map(SubmitStep::topic).toList());
    var asked = new HashSet<Asked>();
    commands.forEach(command -> command.bound().ifPresent(b -> asked.addAll(asked(command, b))));
    drawing.ask(
        questions,
        commands.stream()
            .flatMap(command -> command.bound().stream())
            .map(bound -> bound.policy().policy())
            .toList());
    lookups = asking;
    past = new Past(questions.now());
    past.ask(questions, asked);
  }

  @Override
  public void run(Batch batch, List<Submit> commands) throws SQLException {
    new Turn(batch, lookups, past).run(commands);
  }

  private static List<Asked> asked(Submit command, Bound bound) {
    return bound.policy().policy().questions(bound.facts()).stream()
        .map(question ->
            new Asked(command.by().workflow(), question, command.submission().subject()))
        .toList();
  }

  private static Optional<Lookups.AgentKey> key(Submit command) {
    return Optional.ofNullable(command.submission().idempotencyKey())
        .map(key -> new Lookups.AgentKey(command.by().workflow(), command.by().agent(), key));
  }

  private static Lookups.Topic topic(Submit command) {
    return new Lookups.Topic(
        command.by().workflow(), command.by().agent(), command.submission().subject());
  }

  /** One batch of submissions. */
  private final class Turn {

    private final Batch batch;
    private final ActionsInBatch actions;
    private final ActivePolicies active;
    private final Standing standing;
    private final Map<Lookups.AgentKey, UUID> keys;
    private final Map<Lookups.Topic, UUID> open;
    private final Past past;
    private final AlertsInBatch alerts;

    Turn(Batch batch, Lookups lookups, Past past) throws SQLException {
      this.batch = batch;
      this.actions = ActionsInBatch.of(batch);
      this.active = policies.at(batch);
      this.standing = autonomy.at(batch);
      this.keys = lookups.byKey();
      this.open = lookups.open();
      this.past = past;
      this.alerts = AlertsInBatch.of(batch);
    }

    void run(List<Submit> commands) throws SQLException {
      var known = new ArrayList<UUID>(keys.values());
      known.addAll(open.values());
      actions.load(known);
      past.know(batch.connection(), open.values());
      for (Submit command : commands) {
        command.decide(decide(command));
      }
    }

    private Answer<Submitted> decide(Submit command) throws SQLException {
      if (people.at(batch).again(command.by(), batch.now()).isEmpty()) {
        return Answer.refused(ErrorCode.NOT_SIGNED_IN, "This key has just ended.");
      }
      Optional<Action> earlier = key(command).map(keys::get).flatMap(actions::get);
      if (earlier.isPresent()) {
        return sameKey(command, earlier.get());
      }
      Answer<Optional<Bound>> bound = bound(command);
      return switch (bound) {
        case Answer.Denied<Optional<Bound>> denied -> denied.as();
        case Answer.Given<Optional<Bound>>(Optional<Bound> now) -> fresh(command, now);
      };
    }

    private Answer<Submitted> sameKey(Submit command, Action earlier) {
      boolean sameBody =
          Arrays.equals(earlier.content().requestDigest(), command.submission().digest());
      return sameBody
          ? Answer.of(new Submitted(earlier, List.of(), false, false, handsOutAgain(earlier)))
          : Answer.refused(
              ErrorCode.KEY_REUSED,
              "The first request with this key had another body. Use a new key for a new action.");
    }

    private boolean handsOutAgain(Action earlier) {
      Action.Consumption used = earlier.status().consumption();
      return used != null
          && earlier.status().revision() == 1
          && batch.now().isBefore(used.at().plus(REPEATABLE_FOR))
          && standing.stopped(earlier.content().workflow(), earlier.content().agent()).isEmpty();
    }

    /** Binds again when another version became active since the request was read. */
    private Answer<Optional<Bound>> bound(Submit command) {
      Optional<ActivePolicy> now = active.of(command.by().workflow());
      if (now.isEmpty()) {
        return Answer.of(Optional.empty());
      }
      Optional<Bound> before = command.bound();
      if (before.isPresent() && before.get().policy().sameAs(now.get())) {
        return Answer.of(before);
      }
      return switch (now.get().policy().facts().bind(command.submission().facts())) {
        case Binding.Bound(var facts) -> {
          Bound again = new Bound(now.get(), facts);
          yield Answer.of(Optional.of(again));
        }
        case Binding.DoesNotFit misfit -> {
          Refused refused =
              SubmissionReader.invalid(misfit.problems().stream().map(Refused::item).toList());
          Attempt.record(batch, command.by(), command.by().workflow(), refused);
          yield new Answer.Denied<>(refused);
        }
      };
    }

    private Answer<Submitted> fresh(Submit command, Optional<Bound> bound) throws SQLException {
      Principal.Agent by = command.by();
      String audience = bound.map(b -> audience(b.policy(), by)).orElse(by.agent());
      if (command.submission().consume() && !audience.equals(by.agent())) {
        return Answer.refused(
            ErrorCode.CONSUME_NOT_YOURS,
            "Releases of this workflow are for %s; leave out consume.".formatted(audience));
      }
      Action.Content content = command.content();
      Optional<Action> standing =
          Optional.ofNullable(open.get(topic(command))).flatMap(actions::get);
      if (standing.isPresent() && standing.get().status().state() == State.HELD) {
        if (standing.get().content().sameAs(content)) {
          return Answer.of(new Submitted(standing.get(), List.of(), false, true, false));
        }
        if (!actions.agreesWithTrail(standing.get().id())) {
          return Altered.refusal(standing.get());
        }
        supersede(standing.get());
      }
      return Answer.of(stored(command, content, bound, audience));
    }

    private void supersede(Action old) {
      past.supersede(old.id());
      actions.change(old.with(old.status().to(State.SUPERSEDED, batch.now())));
    }

    private Submitted stored(
        Submit command, Action.Content content, Optional<Bound> bound, String audience)
        throws SQLException {
      Judge.Judgement judgement = judged(command, bound);
      UUID id = batch.newId();
      List<ReviewPart> parts = judgement.review(id, batch.now());
      Action.Status status = status(command, judgement, bound, audience);
      Action.Decision decision =
          bound
              .filter(b -> judgement.proceeds())
              .flatMap(b -> drawing.toss(b.policy().policy(), id))
              .map(judgement.decision()::with)
              .orElse(judgement.decision());
      Action action = actions.make(new Action(id, content, decision, status), parts);
      bound.ifPresent(b -> remember(action, b));
      judgement
          .alerts()
          .forEach(alert -> alerts.tell(action, alert.rule(), alert.queue(), alert.because()));
      SpotChecksInBatch.of(batch).ask(action);
      key(command).ifPresent(key -> keys.put(key, id));
      if (status.state() == State.HELD) {
        open.put(topic(command), id);
      }
      return new Submitted(action, parts, true, false, true);
    }

    private void remember(Action action, Bound bound) {
      Action.Content content = action.content();
      List<HistoryRecord> records =
          bound.policy().policy().records(bound.facts(), content.subject());
      past.add(action.id(), content.workflow(), action.counts(), records);
      HistoryInBatch.of(batch)
          .add(action.id(), content.workflow(), batch.now(), action.counts(), records);
    }

    /** What another version asks, which became active since the request was read, is asked now. */
    private void askAgain(Submit command, Bound bound) throws SQLException {
      if (!command.bound().equals(Optional.of(bound))) {
        past.askNow(batch.connection(), Set.copyOf(asked(command, bound)));
      }
    }

    private Judge.Judgement judged(Submit command, Optional<Bound> bound) throws SQLException {
      if (bound.isEmpty()) {
        String owner = active.draftOwners().getOrDefault(command.by().workflow(), "nobody");
        return judge.withoutPolicy(owner, batch.now());
      }
      Situation situation = standing.situation(command.by().workflow(), command.by().agent());
      Optional<Judge.Considered> considered =
          command.considered().filter(before -> before.situation().equals(situation));
      if (considered.isPresent() && bound.equals(command.bound())) {
        return judge.judge(considered.get(), batch.now());
      }
      askAgain(command, bound.get());
      Facts facts = bound.get().facts();
      String subject = command.submission().subject();
      List<HistoryQuestion> questions = bound.get().policy().policy().questions(facts);
      return judge.judge(
          bound.get().policy(),
          command.submission().ask(facts, batch.now()),
          questions,
          past.answer(command.by().workflow(), questions, subject),
          situation,
          batch.now());
    }

    private Action.Status status(
        Submit command, Judge.Judgement judgement, Optional<Bound> bound, String audience) {
      var status = new Action.Status(state(judgement), batch.now(), null, null);
      if (!judgement.proceeds() || bound.isEmpty()) {
        return status;
      }
      ReleaseTerms terms = bound.get().policy().policy().release();
      Action.Status released =
          status.with(
              new Action.Release(1, audience, batch.now().plus(terms.afterProceed()), List.of()));
      if (!command.submission().consume()) {
        return released;
      }
      String key = command.submission().idempotencyKey();
      return new Action.Status(
          State.CONSUMED,
          batch.now(),
          released.release(),
          new Action.Consumption(batch.now(), command.by().agent(), key));
    }

    private static State state(Judge.Judgement judgement) {
      return switch (judgement.verdict()) {
        case "proceed" -> State.RELEASED;
        case "refuse" -> State.REFUSED;
        default -> State.HELD;
      };
    }
  }

  /** Who may consume a release: the policy's audience, or the key that submitted. */
  static String audience(ActivePolicy active, Principal.Agent by) {
    String named = active.policy().release().audience();
    return named.isEmpty() ? by.agent() : named;
  }
}
