package dev.lastword.server.releases;

import dev.lastword.server.autonomy.Autonomy;
import dev.lastword.server.intake.Intake;
import dev.lastword.server.intake.Judge;
import dev.lastword.server.people.People;
import dev.lastword.server.policies.Policies;
import dev.lastword.server.store.Step;
import java.util.List;
import java.util.random.RandomGenerator;

/** How releases are consumed and outcomes taken. */
public final class Releases {

  private Releases() {}

  /** The steps, in the order of a batch. */
  public static List<Step<?>> steps(
      People people, Policies policies, Autonomy autonomy, Judge judge, RandomGenerator random) {
    return List.of(
        new Revoke.Revoker(policies, autonomy, judge),
        new ConsumeStep(people, policies, autonomy, judge, Intake::seenBefore),
        new OutcomeStep(random));
  }
}
