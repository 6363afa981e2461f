package dev.lastword.evidence.label;

import dev.lastword.evidence.statistics.Bets;
import dev.lastword.evidence.statistics.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * The actions of one slice, counted: how many were right and wrong, and everything that is not
 * known or not counted. Of a cluster the first one counts, so the order in which actions are added
 * must not depend on what was said of them.
 */
public final class SliceCount {

  /**
   * Up to this share missing answers are left out, and above it each counts as wrong. Up to this
   * share actions without a chance of being reviewed are left out, and above it nothing is known.
   */
  public static final double FEW_MISSING = 0.01;

  /** How often something was judged, by policy and by its chance of being judged. */
  private final Map<String, Map<Double, int[]>> judged = new TreeMap<>();

  /** The smallest chance of being reviewed that any action had, by policy. */
  private final Map<String, Double> smallest = new TreeMap<>();

  private final Map<Finding.Why, Integer> leftOut = new EnumMap<>(Finding.Why.class);
  private final Set<String> clusters = new HashSet<>();
  private Tally answered = Tally.NOTHING;
  private int actions;
  private int missing;
  private int neverReviewed;

  public static SliceCount of(Iterable<Observation> slice) {
    SliceCount count = new SliceCount();
    slice.forEach(count::add);
    return count;
  }

  public void add(Observation observation) {
    actions++;
    OptionalDouble chance = observation.probability();
    if (chance.isPresent()) {
      smallest.merge(observation.policy(), chance.getAsDouble(), Math::min);
    } else {
      neverReviewed++;
    }
    switch (observation.finding()) {
      case Finding.LeftOut left -> leaveOut(left.why());
      case Finding.Unlabelled none -> {}
      case Finding.Right right -> answer(observation, 0);
      case Finding.Wrong wrong -> answer(observation, 1);
      case Finding.Missing none -> answer(observation, 2);
    }
  }

  private void answer(Observation observation, int what) {
    if (!observation.cluster().isEmpty() && !clusters.add(observation.cluster())) {
      leaveOut(Finding.Why.SAME_CLUSTER);
      return;
    }
    judged.computeIfAbsent(observation.policy(), p -> new TreeMap<>())
        .computeIfAbsent(observation.probability().orElseThrow(), q -> new int[3])[what]++;
    if (what == 2) {
      missing++;
    } else {
      answered = answered.plus(new Tally(what, 1));
    }
  }

  private void leaveOut(Finding.Why why) {
    leftOut.merge(why, 1, Integer::sum);
  }

  /** All actions of the slice, labelled or not. */
  public int actions() {
    return actions;
  }

  /** Those that were judged right or wrong. */
  public Tally answered() {
    return answered;
  }

  /** Those that somebody was asked about, without an answer. */
  public int missing() {
    return missing;
  }

  /** With every missing one counted as wrong. */
  public Tally worst() {
    return answered.withMissing(missing);
  }

  /** What is to be gated on: the answered ones while few are missing, else the worst case. */
  public Tally gated() {
    return missing <= FEW_MISSING * (answered.reviewed() + missing) ? answered : worst();
  }

  /**
   * Those that had no chance of being reviewed, or an unknown one. Nothing is known of actions like
   * them, whatever turned out of some.
   */
  public int neverReviewed() {
    return neverReviewed;
  }

  /** Whether so many could never have been reviewed that nothing is known of the slice. */
  public boolean isBlind() {
    return neverReviewed > FEW_MISSING * actions;
  }

  public Map<Finding.Why, Integer> leftOut() {
    return Map.copyOf(leftOut);
  }

  /** Whether all that were judged had the same chance of it, so that they may be pooled. */
  public boolean isEvenlyReviewed() {
    return smallest.values().stream().distinct().count() <= 1
        && judged.values().stream().flatMap(q -> q.keySet().stream()).distinct().count() <= 1;
  }

  /** The same as {@link #gated} in groups for {@link Bets}. */
  public List<Bets.Group> groups() {
    boolean few = gated().equals(answered);
    List<Bets.Group> groups = new ArrayList<>();
    judged.forEach((policy, byChance) ->
        byChance.forEach((chance, counts) -> {
          int wrong = counts[1] + (few ? 0 : counts[2]);
          double weight = smallest.getOrDefault(policy, chance) / chance;
          groups.add(new Bets.Group(weight, counts[0], wrong));
        }));
    return groups;
  }
}
