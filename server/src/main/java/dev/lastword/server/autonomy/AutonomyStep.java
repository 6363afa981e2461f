package dev.lastword.server.autonomy;

import dev.lastword.server.autonomy.Answerable.Lifter;
import dev.lastword.server.autonomy.AutonomyAct.Done;
import dev.lastword.server.autonomy.AutonomyRow.Act;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Cached;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries out acts about autonomy, one after the other. Whoever asks for what already is so gets it
 * confirmed, and nothing is written.
 */
final class AutonomyStep implements Step<AutonomyAct> {

  private static final int SALT_BYTES = 16;

  private final People people;
  private final Policies policies;
  private final Cached<Standing> standing;
  private final RandomGenerator random;

  AutonomyStep(
      People people, Policies policies, Cached<Standing> standing, RandomGenerator random) {
    this.people = people;
    this.policies = policies;
    this.standing = standing;
    this.random = random;
  }

  @Override
  public Class<AutonomyAct> kind() {
    return AutonomyAct.class;
  }

  @Override
  public void run(Batch batch, List<AutonomyAct> commands) throws SQLException {
    for (AutonomyAct command : commands) {
      Optional<Principal> by = people.at(batch).again(command.by(), batch.now());
      command.decide(
          by.isEmpty()
              ? Answer.refused(ErrorCode.NOT_SIGNED_IN, "This credential has just ended.")
              : new Turn(batch, by.get()).done(command.what()));
    }
  }

  /** One act of one caller. */
  private final class Turn {

    private final Batch batch;
    private final Principal by;
    private final Standing now;
    private final Answerable answerable;

    Turn(Batch batch, Principal by) throws SQLException {
      this.batch = batch;
      this.by = by;
      this.now = standing.at(batch);
      this.answerable = new Answerable(people.at(batch), policies.at(batch));
    }

    Answer<Done> done(AutonomyAct.What what) throws SQLException {
      return switch (what) {
        case AutonomyAct.Pause(String workflow, String reason) -> pause(workflow, reason);
        case AutonomyAct.Resume(String workflow, String reason) -> resume(workflow, reason);
        case AutonomyAct.StopIt(Scope scope, String reason) -> stop(scope, reason);
        case AutonomyAct.Lift(UUID stop, String reason) -> lift(stop, reason);
      };
    }

    private Answer<Done> pause(String workflow, String reason) throws SQLException {
      var scope = new Scope.Workflow(workflow);
      if (!answerable.exists(scope)) {
        return unknown(workflow);
      }
      if (!answerable.mayTakeBack(by, scope)) {
        return notYours("This is paused by: " + answerable.namesOf(scope) + ".");
      }
      if (now.interruption(workflow).isEmpty()) {
        record(Act.PAUSE, scope, null, reason);
      }
      return Answer.of(new AutonomyAct.Paused(workflow));
    }

    private Answer<Done> resume(String workflow, String reason) throws SQLException {
      var scope = new Scope.Workflow(workflow);
      if (!answerable.exists(scope)) {
        return unknown(workflow);
      }
      if (!answerable.mayResume(by, workflow)) {
        return notYours("This is resumed by: " + words(answerable.lifters(scope)) + ".");
      }
      if (!Answerable.isInConsole(by)) {
        return Answer.refused(
            ErrorCode.RESUMED_IN_CONSOLE,
            "A token may be in the hands of a program: sign in and resume in the console.");
      }
      if (now.interruption(workflow).isPresent()) {
        record(Act.RESUME, scope, null, reason);
      }
      return Answer.of(new AutonomyAct.Resumed(workflow));
    }

    /** Each person's stop stands for itself: what one lifts, another may still mean. */
    private Answer<Done> stop(Scope scope, String reason) throws SQLException {
      if (!answerable.exists(scope)) {
        return Answer.refused(
            ErrorCode.DOES_NOT_FIT,
            "There is no %s %s.".formatted(scope.word(), scope.named().orElse("")));
      }
      if (!answerable.mayTakeBack(by, scope)) {
        return notYours("This is stopped by: " + answerable.namesOf(scope) + ".");
      }
      Optional<Stop> own =
          now.stops().stream()
              .filter(stop -> stop.act().scope().equals(scope))
              .filter(stop -> Objects.equals(stop.act().person(), person()))
              .findFirst();
      return Answer.of(
          own.isPresent()
              ? new AutonomyAct.Stopped(own.get(), false)
              : new AutonomyAct.Stopped(
                  new Stop(record(Act.STOP, scope, null, reason), List.of(), true), true));
    }

    private Answer<Done> lift(UUID id, String reason) throws SQLException {
      Optional<Stop> stop = now.stop(id);
      if (stop.isEmpty()) {
        return Answer.refused(
            ErrorCode.STOP_UNKNOWN, "No stop of this id is in force. It may have been lifted.");
      }
      List<Lifter> all = answerable.lifters(stop.get().act().scope());
      if (all.stream().noneMatch(lifter -> lifter.is(by))) {
        return notYours("This is lifted by: " + words(all) + ".");
      }
      List<Lifter> before = answerable.stillToLift(stop.get());
      List<Lifter> after = before.stream().filter(lifter -> !lifter.is(by)).toList();
      boolean addsNothing = after.size() == before.size();
      return Answer.of(
          new AutonomyAct.Stopped(
              addsNothing ? stop.get() : lifted(stop.get(), after.isEmpty(), reason), false));
    }

    private Stop lifted(Stop stop, boolean byAll, String reason) throws SQLException {
      Act act = byAll ? Act.LIFT : Act.AGREE;
      var lifts = new ArrayList<>(stop.lifts());
      lifts.add(record(act, stop.act().scope(), stop.id(), reason));
      return new Stop(stop.act(), lifts, !byAll);
    }

    private AutonomyRow record(Act act, Scope scope, @Nullable UUID stop, String reason)
        throws SQLException {
      byte[] salt = new byte[SALT_BYTES];
      random.nextBytes(salt);
      var row =
          new AutonomyRow(
              batch.newId(),
              act,
              scope,
              stop,
              reason,
              salt,
              batch.now(),
              by.credential(),
              person(),
              0);
      AutonomyRow stored = AutonomyStore.insert(batch, row);
      batch.changeGeneration();
      return stored;
    }

    private @Nullable UUID person() {
      return by instanceof Principal.Person person ? person.person() : null;
    }
  }

  private static Answer<Done> unknown(String workflow) {
    return Answer.refused(ErrorCode.WORKFLOW_UNKNOWN, "There is no workflow " + workflow + ".");
  }

  private static Answer<Done> notYours(String whose) {
    return Answer.refused(ErrorCode.NOT_YOUR_AUTONOMY, whose);
  }

  private static String words(List<Lifter> lifters) {
    return lifters.isEmpty()
        ? "nobody, as long as no key of this agent is valid"
        : lifters.stream().map(Lifter::words).collect(Collectors.joining(" and "));
  }
}
