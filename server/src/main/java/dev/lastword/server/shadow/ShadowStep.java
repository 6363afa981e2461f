package dev.lastword.server.shadow;

import dev.lastword.server.evidence.Evidence;
import dev.lastword.server.evidence.EvidenceReaders;
import dev.lastword.server.http.Answer;
import dev.lastword.server.http.ErrorCode;
import dev.lastword.server.http.Principal;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.ActivePolicies;
import dev.lastword.server.policies.ActivePolicy;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.shadow.Shadow.State;
import dev.lastword.server.shadow.ShadowRow.Act;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Carries out acts about candidates, one after the other. Whoever asks for what already is so gets
 * it confirmed, and nothing is written.
 */
final class ShadowStep implements Step<ShadowAct> {

  private final People people;
  private final Policies policies;

  ShadowStep(People people, Policies policies) {
    this.people = people;
    this.policies = policies;
  }

  @Override
  public Class<ShadowAct> kind() {
    return ShadowAct.class;
  }

  @Override
  public void run(Batch batch, List<ShadowAct> commands) throws SQLException {
    for (ShadowAct command : commands) {
      Optional<Principal> by = people.at(batch).again(command.by(), batch.now());
      command.decide(
          by.isEmpty()
              ? Answer.refused(ErrorCode.NOT_SIGNED_IN, "This credential has just ended.")
              : done(batch, by.get(), command.what()));
    }
  }

  private Answer<Shadow> done(Batch batch, Principal by, ShadowAct.What what) throws SQLException {
    ActivePolicies now = policies.at(batch);
    if (!EvidenceReaders.mayRead(by, now, what.workflow())) {
      return EvidenceReaders.notYours();
    }
    List<Shadow> all = ShadowStore.of(batch.connection(), what.workflow());
    return switch (what) {
      case ShadowAct.Register register ->
          register(batch, by, register, now.of(register.workflow()), all);
      case ShadowAct.Withdraw withdraw -> withdraw(batch, by, withdraw, all);
    };
  }

  private static Answer<Shadow> register(
      Batch batch,
      Principal by,
      ShadowAct.Register what,
      Optional<ActivePolicy> active,
      List<Shadow> all)
      throws SQLException {
    if (active.isEmpty()) {
      return Answer.refused(ErrorCode.NO_POLICY, "There is nothing to watch it beside.");
    }
    if (active.get().policy().digest().equals(what.digest())) {
      return Answer.refused(ErrorCode.ACTIVE_ALREADY, "There is nothing left to watch.");
    }
    Optional<Shadow> already = watched(all, what.digest());
    if (already.isPresent()) {
      return Answer.of(already.get());
    }
    if (all.stream().filter(Shadow::isWatched).count() >= Shadows.MOST_WATCHED) {
      return Answer.refused(
          ErrorCode.TOO_MANY_SHADOWS,
          "%d candidates of %s are watched. Withdraw one of them first."
              .formatted(Shadows.MOST_WATCHED, what.workflow()));
    }
    if (ShadowStore.triedWithinAYear(batch.connection(), what.workflow(), batch.now())
        >= Evidence.CANDIDATES_OF_A_YEAR) {
      return Answer.refused(
          ErrorCode.TOO_MANY_SHADOWS,
          "%d candidates of %s were tried within a year. Whoever tries more finds by chance what is not so."
              .formatted(Evidence.CANDIDATES_OF_A_YEAR, what.workflow()));
    }
    return Answer.of(new Shadow(insert(batch, by, what, Act.REGISTERED), State.WATCHED));
  }

  private static Answer<Shadow> withdraw(
      Batch batch, Principal by, ShadowAct.Withdraw what, List<Shadow> all) throws SQLException {
    Optional<Shadow> watched = watched(all, what.digest());
    if (watched.isEmpty()) {
      return Shadows.unknown();
    }
    insert(batch, by, what, Act.WITHDRAWN);
    return Answer.of(new Shadow(watched.get().registered(), State.WITHDRAWN));
  }

  private static Optional<Shadow> watched(List<Shadow> all, String digest) {
    return all.stream().filter(s -> s.isWatched() && s.digest().equals(digest)).findFirst();
  }

  private static ShadowRow insert(Batch batch, Principal by, ShadowAct.What what, Act act)
      throws SQLException {
    var row =
        new ShadowRow(
            batch.newId(),
            what.workflow(),
            what.digest(),
            act,
            batch.now(),
            by.credential(),
            by instanceof Principal.Person person ? person.person() : null,
            0);
    ShadowStore.insert(batch, row);
    return row;
  }
}
