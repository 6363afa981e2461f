package dev.lastword.server.reviews;

import dev.lastword.server.actions.Action;
import dev.lastword.server.actions.ActionsInBatch;
import dev.lastword.server.http.Answer;
import dev.lastword.server.intake.Judge;
import dev.lastword.server.intake.SecondLook;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Step;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Takes rulings, one after the other, each seeing all before it. */
final class RulingStep implements Step<GiveRuling> {

  private final People people;
  private final Policies policies;
  private final SecondLook secondLook;
  private final Judge judge;
  private final RandomGenerator random;

  RulingStep(
      People people,
      Policies policies,
      SecondLook secondLook,
      Judge judge,
      RandomGenerator random) {
    this.people = people;
    this.policies = policies;
    this.secondLook = secondLook;
    this.judge = judge;
    this.random = random;
  }

  @Override
  public Class<GiveRuling> kind() {
    return GiveRuling.class;
  }

  @Override
  public void run(Batch batch, List<GiveRuling> commands) throws SQLException {
    ActionsInBatch actions = ActionsInBatch.of(batch);
    RulingsInBatch rulings = RulingsInBatch.of(batch);
    List<UUID> ids = commands.stream().map(GiveRuling::review).distinct().toList();
    actions.load(ids);
    rulings.load(ids);
    var claims =
        new Claims(batch, ReviewStore.claims(batch.connection(), ids, Claims.since(batch.now())));
    var doorkeeper = new Doorkeeper(batch, actions, rulings, claims, people, policies);
    var answers =
        new Answering(
            batch,
            actions,
            rulings,
            people.at(batch),
            policies.at(batch),
            secondLook,
            judge,
            random);
    for (GiveRuling command : commands) {
      Answer<Doorkeeper.Admitted> admitted = doorkeeper.admit(command);
      Answer<Action> answer =
          switch (admitted) {
            case Answer.Denied<Doorkeeper.Admitted> denied -> denied.as();
            case Answer.Given<Doorkeeper.Admitted>(Doorkeeper.Admitted in) ->
                answers.answer(command, in);
          };
      if (answer instanceof Answer.Given<Action>) {
        claims.end(command.review(), command.by().person());
      }
      command.decide(answer);
    }
    claims.write();
  }
}
