package dev.lastword.policy.diff;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Where a change leads. */
public enum Direction {
  /** No action gets a milder verdict from it, or less attention. */
  STRICTER,
  /** No action gets a stricter verdict from it, or more attention. */
  LOOSER,
  /** It may go both ways, or nobody knows. */
  UNDECIDED,
  /** No verdict and no duty follows from it. */
  NEUTRAL;

  Direction opposite() {
    return switch (this) {
      case STRICTER -> LOOSER;
      case LOOSER -> STRICTER;
      case UNDECIDED -> UNDECIDED;
      case NEUTRAL -> NEUTRAL;
    };
  }

  /** Stricter when the later value is greater. */
  static <T extends Comparable<? super T>> Direction stricterIfMore(T before, T after) {
    int more = after.compareTo(before);
    return more > 0 ? STRICTER : more < 0 ? LOOSER : NEUTRAL;
  }

  /** Looser when the later value is greater. */
  static <T extends Comparable<? super T>> Direction looserIfMore(T before, T after) {
    return stricterIfMore(before, after).opposite();
  }

  /** Where they lead together. */
  static Direction of(Collection<Direction> all) {
    Set<Direction> different = EnumSet.of(NEUTRAL);
    different.addAll(all);
    different.remove(NEUTRAL);
    return different.isEmpty()
        ? NEUTRAL
        : different.size() == 1 ? different.iterator().next() : UNDECIDED;
  }
}
