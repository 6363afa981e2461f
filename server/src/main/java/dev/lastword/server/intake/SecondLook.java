package dev.lastword.server.intake;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.HistoryRecord;
import dev.lastword.policy.fact.Model;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.policy.problem.Problem;
import dev.lastword.server.actions.Action;
import dev.lastword.server.history.HistoryInBatch;
import dev.lastword.server.history.Past;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Database;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the policy that holds now says of a stored action. */
public final class SecondLook {

  private final Policies policies;
  private final Judge judge;

  public SecondLook(Policies policies, Judge judge) {
    this.policies = policies;
    this.judge = judge;
  }

  /** What came of it. */
  public sealed interface Found {

    /** No policy is active. */
    record NoPolicy() implements Found {}

    /** The facts do not fit it. */
    record DoesNotFit(ActivePolicy now, List<Problem> problems) implements Found {
      public DoesNotFit {
        problems = List.copyOf(problems);
      }
    }

    /**
     * It answers.
     *
     * @param records what later actions may ask about it
     */
    record Says(ActivePolicy now, Judge.Judgement judgement, List<HistoryRecord> records)
        implements Found {
      public Says {
        records = List.copyOf(records);
      }

      /** Whether a rule says that this must not happen. */
      public boolean refuses() {
        return judgement.verdict().equals("refuse");
      }
    }
  }

  /** Whether another policy holds now than the one the action cites. */
  public boolean isDue(Batch batch, Action action) throws SQLException {
    Optional<ActivePolicy> now = policies.at(batch).of(action.content().workflow());
    return now.isPresent() && !Arrays.equals(now.get().digest(), action.policy());
  }

  /** Everything the policy has to say of the action as it would be released. */
  public Found at(Batch batch, Action action) throws SQLException {
    return look(moment(batch, action), action, action.facts(), judge::judge);
  }

  /** What it says of these facts in the place of the action's, when a person puts them there. */
  public Found amended(Batch batch, Action action, byte[] facts) throws SQLException {
    return amended(moment(batch, action), action, facts);
  }

  /** What it would say of them at this moment. Nothing is stored, and nobody is asked. */
  public Found preview(Database database, Action action, byte[] facts, Instant at) {
    Optional<ActivePolicy> now = policies.latest().of(action.content().workflow());
    return database.read(connection -> amended(new Moment(now, connection, at), action, facts));
  }

  private Found amended(Moment moment, Action action, byte[] facts) throws SQLException {
    boolean another =
        moment.now.isPresent() && !Arrays.equals(moment.now.get().digest(), action.policy());
    return look(moment, action, facts, another ? judge::judge : judge::judgeAmended);
  }

  /** When the policy is asked, which one holds then, and where earlier actions are looked up. */
  private record Moment(Optional<ActivePolicy> now, Connection connection, Instant at) {}

  /** What this batch did before is written now, so that it is part of history. */
  private Moment moment(Batch batch, Action action) throws SQLException {
    HistoryInBatch.of(batch).flush();
    return new Moment(
        policies.at(batch).of(action.content().workflow()), batch.connection(), batch.now());
  }

  @FunctionalInterface
  private interface Asking {
    Judge.Judgement ask(
        ActivePolicy active, Ask ask, List<HistoryQuestion> asked, History history, Instant now);
  }

  private Found look(Moment moment, Action action, byte[] facts, Asking asking)
      throws SQLException {
    Optional<ActivePolicy> now = moment.now;
    if (now.isEmpty()) {
      return new Found.NoPolicy();
    }
    return switch (StrictJson.parse(facts)) {
      case JsonReading.Malformed(Problem problem) ->
          new Found.DoesNotFit(now.get(), List.of(problem));
      case JsonReading.Parsed(var json) ->
          switch (now.get().policy().facts().bind(json)) {
            case Binding.DoesNotFit misfit -> new Found.DoesNotFit(now.get(), misfit.problems());
            case Binding.Bound(Facts bound) -> says(moment, now.get(), action, bound, asking);
          };
    };
  }

  private Found says(Moment moment, ActivePolicy now, Action action, Facts facts, Asking asking)
      throws SQLException {
    String subject = action.content().subject();
    List<HistoryQuestion> questions = now.policy().questions(facts);
    History history =
        Past.now(
            moment.connection,
            action.content().workflow(),
            questions,
            subject,
            action.id(),
            moment.at);
    return new Found.Says(
        now,
        asking.ask(now, ask(action, facts), questions, history, moment.at),
        now.policy().records(facts, subject));
  }

  /** What was asked when the action was submitted, with these facts. */
  private static Ask ask(Action action, Facts facts) {
    BigDecimal confidence = action.content().confidence();
    String model = action.content().model();
    return new Ask(
        facts,
        confidence == null ? Confidence.absent() : Confidence.given(confidence),
        model == null ? Model.unsaid() : Model.named(model),
        action.decision().submittedAt());
  }
}
