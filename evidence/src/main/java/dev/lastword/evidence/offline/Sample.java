package dev.lastword.evidence.offline;

import dev.lastword.evidence.label.Finding;
import dev.lastword.evidence.label.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

/**
 * Some of the judged actions, drawn by chance, as if the others had not been judged.
 *
 * @param size how many; at least 1
 * @param seed the same seed draws the same
 */
public record Sample(int size, long seed) {

  public Sample {
    if (size < 1) {
      throw new IllegalArgumentException("a sample of " + size);
    }
  }

  /** The same actions in the same order; those that were not drawn have no labels any more. */
  public List<Observation> of(List<Observation> observations) {
    List<Integer> judged = new ArrayList<>();
    for (int i = 0; i < observations.size(); i++) {
      if (!(observations.get(i).finding() instanceof Finding.Unlabelled)) {
        judged.add(i);
      }
    }
    Collections.shuffle(judged, new Random(seed));
    Set<Integer> drawn = new HashSet<>(judged.subList(0, Math.min(size, judged.size())));
    double share = judged.isEmpty() ? 1 : (double) drawn.size() / judged.size();
    List<Observation> sample = new ArrayList<>();
    for (int i = 0; i < observations.size(); i++) {
      sample.add(after(observations.get(i), drawn.contains(i), share));
    }
    return sample;
  }

  private static Observation after(Observation before, boolean drawn, double share) {
    OptionalDouble probability =
        before.probability().isEmpty()
            ? before.probability()
            : OptionalDouble.of(before.probability().getAsDouble() * share);
    return new Observation(
        before.action(),
        before.at(),
        before.model(),
        before.policy(),
        before.confidence(),
        before.reasons(),
        probability,
        before.cluster(),
        drawn ? before.labels() : List.of());
  }
}
