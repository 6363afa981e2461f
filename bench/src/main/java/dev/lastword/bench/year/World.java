package dev.lastword.bench.year;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * What cases arrive and in which of them the AI is wrong: the truth, which no recipe sees.
 *
 * <p>Novel inputs are wrong in 40 %, whatever the confidence, and look as sure as ordinary inputs
 * without a reason. Cases are independent.
 */
final class World {

  private static final double NOVEL = 0.02;

  /** Share of all cases that are novel inputs of a new kind, after they have appeared. */
  private static final double NEW_KIND = 0.10;

  private static final double NEW_KIND_DETECTED = 0.15;

  /** A case: what it is, and whether the AI is wrong. */
  record Case(Family family, int band, boolean wrong) {}

  private final Map<Family, double[]> share = new EnumMap<>(Family.class);
  private final Map<Family, double[]> wrong = new EnumMap<>(Family.class);
  private final Case[] kinds = new Case[Family.values().length * Bands.ALL * 2];
  private final double[] kindsUpTo = new double[kinds.length];

  /**
   * A world with other errors or more novel inputs.
   *
   * @param worse what the odds of an error in ordinary inputs are multiplied by
   * @param newKind share of all cases that are novel inputs of a new kind, in place of ordinary
   */
  private World(Ai ai, double worse, double newKind) {
    double[] asSure = ai.inputs(Family.NONE).shares();
    double ordinaryLeft = 1 - newKind / (1 - NOVEL);
    for (Family family : Family.values()) {
      Inputs inputs = ai.inputs(family);
      double ordinary = ordinaryShare(family) * ordinaryLeft;
      add(share, family, ordinary, inputs.shares());
      add(wrong, family, ordinary, inputs.wrong(worse));
      double novel = family.share * family.novel + newKind * newKindIn(family);
      add(share, family, novel, asSure);
      add(wrong, family, novel * Family.NOVEL_WRONG, asSure);
    }
    listKinds();
  }

  /** A world in which nothing changes. */
  static World steady() {
    return steady(Ai.USUAL);
  }

  /** The same, with another AI. */
  static World steady(Ai ai) {
    return new World(ai, 1, 0);
  }

  /**
   * The same, with an AI whose odds of being wrong are 4.5 times as high; it is as sure as before.
   */
  static World worseAi() {
    return new World(Ai.USUAL, 4.5, 0);
  }

  /** The same, with 12 % instead of 2 % novel inputs; 15 % of the new ones are detected. */
  static World newNovelInputs() {
    return new World(Ai.USUAL, 1, NEW_KIND);
  }

  private static double ordinaryShare(Family family) {
    return family.share * (1 - family.novel);
  }

  private static double newKindIn(Family family) {
    return family == Family.R5
        ? NEW_KIND_DETECTED
        : (1 - NEW_KIND_DETECTED) * family.share / (1 - Family.R5.share);
  }

  private static void add(Map<Family, double[]> sums, Family family, double weight, double[] more) {
    double[] sum = sums.computeIfAbsent(family, f -> new double[Bands.ALL]);
    for (int band = 0; band < Bands.ALL; band++) {
      sum[band] += weight * more[band];
    }
  }

  private void listKinds() {
    int kind = 0;
    double upTo = 0;
    for (Family family : Family.values()) {
      for (int band = 0; band < Bands.ALL; band++) {
        for (boolean isWrong : new boolean[] {true, false}) {
          upTo += share(family, band, isWrong);
          kinds[kind] = new Case(family, band, isWrong);
          kindsUpTo[kind++] = upTo;
        }
      }
    }
    // What rounding has left over must not be a gap.
    kindsUpTo[kind - 1] = 1;
  }

  private double share(Family family, int band, boolean isWrong) {
    double bad = of(wrong, family)[band];
    return isWrong ? bad : of(share, family)[band] - bad;
  }

  private static double[] of(Map<Family, double[]> sums, Family family) {
    return Objects.requireNonNull(sums.get(family));
  }

  Case draw(SplittableRandom random) {
    int found = Arrays.binarySearch(kindsUpTo, random.nextDouble());
    return kinds[found < 0 ? -found - 1 : found + 1];
  }

  /** Of all cases, the share in so many bands of a family. */
  double share(Family family, int bands) {
    return Arrays.stream(of(share, family), 0, bands).sum();
  }

  /** Of all cases, the share that is in so many bands of a family and wrong. */
  double wrong(Family family, int bands) {
    return Arrays.stream(of(wrong, family), 0, bands).sum();
  }

  /** The error rate of so many bands of a family. */
  double error(Family family, int bands) {
    return wrong(family, bands) / share(family, bands);
  }

  /** How many bands would pass if the truth were known: the lowest threshold within the limit. */
  int best(Family family, double limit) {
    int best = 0;
    for (int bands = 1; family.mayPass() && bands <= Bands.PASSABLE; bands++) {
      best = error(family, bands) <= limit ? bands : best;
    }
    return best;
  }
}
