package dev.lastword.server.shadow;

import dev.lastword.evidence.label.SliceCount;
import java.util.EnumMap;
import java.util.Map;

/** How many actions would have which fate under a candidate. */
final class Fates {

  private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);

  static Fates of(Iterable<Fate> fates) {
    var counted = new Fates();
    fates.forEach(fate -> counted.counts.merge(fate, 1, Integer::sum));
    return counted;
  }

  int of(Fate fate) {
    return counts.getOrDefault(fate, 0);
  }

  int actions() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Those of which nobody can say what would have become of them. */
  int apart() {
    return of(Fate.UNKNOWN) + of(Fate.DOES_NOT_FIT);
  }

  /** Whether these are so many that nothing is known of the others either. */
  boolean isBlind() {
    return apart() > SliceCount.FEW_MISSING * actions();
  }
}
