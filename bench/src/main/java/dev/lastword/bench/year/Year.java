package dev.lastword.bench.year;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * One year under one recipe. It starts with everything held and reviewed; so does the month after
 * the breaker has tripped, and what was learned before no longer counts.
 */
final class Year {

  /** Error rate of the control group; the breaker has to tell three times as much from it. */
  private static final double MOST_BORNE = 0.30;

  private final Scene scene;
  private final Recipe recipe;
  private final SplittableRandom random;
  private final Promise promise;
  private final Outcome outcome = new Outcome();

  private final Map<Family, Standing> standings = new EnumMap<>(Family.class);
  private Alarm spotChecks = new Alarm();
  private Alarm control = new Alarm();
  private boolean tripped;

  private Year(Scene scene, Recipe recipe, SplittableRandom random) {
    this.scene = scene;
    this.recipe = recipe;
    this.random = random;
    promise = recipe.isSeeded() ? Promise.SIGNED.afterSeeds(seeds()) : Promise.SIGNED;
    for (Family family : Family.values()) {
      standings.put(family, new Standing(family, recipe));
    }
  }

  static Outcome play(Scene scene, Recipe recipe, SplittableRandom random) {
    return new Year(scene, recipe, random).play();
  }

  private int seeds() {
    int caught = 0;
    for (int seed = 0; seed < Promise.SEEDS; seed++) {
      caught += random.nextDouble() < scene.caught() ? 1 : 0;
    }
    outcome.reviews += Promise.SEEDS;
    return caught;
  }

  private Outcome play() {
    outcome.years = 1;
    for (int month = 1; month <= Scene.MONTHS; month++) {
      World world = scene.in(month);
      compareWithTruth(world);
      standings.values().forEach(Standing::beginMonth);
      for (int i = 0; i < scene.casesAMonth(); i++) {
        arrives(world.draw(random));
      }
      if (tripped) {
        countTrip(month);
        startOver();
      } else {
        standings.values().forEach(standing -> standing.decide(promise));
        setBreaker();
      }
    }
    return outcome;
  }

  private void compareWithTruth(World world) {
    double share = 0;
    double wrong = 0;
    for (Family family : Family.values()) {
      int bands = of(family).passing();
      share += world.share(family, bands);
      wrong += world.wrong(family, bands);
      if (bands > 0 && world.error(family, bands) > Promise.SIGNED.limit()) {
        outcome.broken = 1;
      }
    }
    outcome.monthsOver += wrong > Promise.SIGNED.limit() * share ? 1 : 0;
  }

  private Standing of(Family family) {
    return Objects.requireNonNull(standings.get(family));
  }

  private void arrives(World.Case now) {
    Standing standing = of(now.family());
    outcome.cases++;
    standing.evidence().arrived(now.band());
    boolean passes = now.band() < standing.passing();
    if (passes) {
      outcome.autonomous++;
      outcome.wrong += now.wrong() ? 1 : 0;
    }
    if (!passes || random.nextDouble() < standing.chance()) {
      review(now, passes);
    }
  }

  private void review(World.Case now, boolean passed) {
    outcome.reviews++;
    boolean seenWrong = now.wrong() && random.nextDouble() < scene.caught();
    of(now.family()).evidence().judged(now.band(), seenWrong);
    boolean alarm =
        passed ? spotChecks.after(seenWrong) : !now.family().mayPass() && control.after(seenWrong);
    if (alarm) {
      tripped = true;
      standings.values().forEach(Standing::hold);
    }
  }

  private void countTrip(int month) {
    outcome.trips++;
    if (month >= Scene.CHANGE && outcome.noticed == 0) {
      outcome.noticed = 1;
      outcome.monthsToNotice = 1L + month - Scene.CHANGE;
    }
  }

  private void startOver() {
    standings.values().forEach(Standing::startOver);
    spotChecks = new Alarm();
    control = new Alarm();
    tripped = false;
  }

  /** For as many labels as the last month would give in a year. */
  private void setBreaker() {
    if (!recipe.hasBreaker()) {
      return;
    }
    double labels = standings.values().stream().mapToDouble(Standing::spotChecks).sum();
    spotChecks.expect(promise.limit(), Scene.MONTHS * labels);
    Evidence held = of(Family.SEVERAL).evidence();
    if (held.months() == 1) {
      double usual = held.tally(Bands.ALL).upper(0.05);
      control.expect(
          Math.min(MOST_BORNE, usual), (double) Scene.MONTHS * held.lastCases(Bands.ALL));
    }
  }
}
