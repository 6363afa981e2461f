package dev.lastword.server.releases;

import dev.lastword.server.autonomy.Autonomy;
import dev.lastword.server.intake.Judge;
import dev.lastword.server.intake.SecondLook;
import dev.lastword.server.people.People;
import dev.lastword.server.store.Step;
import java.util.List;
import java.util.random.RandomGenerator;

/** How releases are consumed and outcomes taken. */
public final class Releases {

  private Releases() {}

  /** The steps, in the order of a batch. */
  public static List<Step<?>> steps(
      People people,
      SecondLook secondLook,
      Autonomy autonomy,
      Revocation revocation,
      Judge judge,
      RandomGenerator random) {
    return List.of(
        new Revoke.Revoker(revocation),
        new ConsumeStep(people, secondLook, autonomy, revocation, judge, random),
        new OutcomeStep(random));
  }
}
