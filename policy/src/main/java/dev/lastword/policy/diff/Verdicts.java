package dev.lastword.policy.diff;

import dev.lastword.policy.Policy;
import dev.lastword.policy.region.Box;
import dev.lastword.policy.region.Budget;
import dev.lastword.policy.region.Gaps;
import dev.lastword.policy.region.Space;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What two policies say of all actions: whether one gets a milder verdict from the later one, or a
 * stricter one. Of a fact that only one of them declares the other is not told.
 */
public record Verdicts(Found looser, Found stricter) {

  /** Boxes in which an action is looked for, before it is left open whether there is one. */
  private static final int MOST_BOXES = 6;

  /** Levels that actions leave, in the order in which they are looked at. */
  private static final List<Level> IN_ORDER =
      List.of(Level.HOLD, Level.REFUSE, Level.INVALID, Level.ALERT);

  /** Whether there is such an action. */
  public sealed interface Found {

    /** There is none. */
    record None() implements Found {}

    /** There is: this one. */
    record Shown(Witness witness) implements Found {}

    /** Nobody knows. */
    record Perhaps() implements Found {}

    /** The action, when there is one to show. */
    default Optional<Witness> shown() {
      return this instanceof Shown shown ? Optional.of(shown.witness()) : Optional.empty();
    }
  }

  static Verdicts between(Policy before, Policy after) {
    Space space = new Space();
    Levels old = new Levels(before, after.facts(), space);
    Levels now = new Levels(after, before.facts(), space);
    Gaps gaps = new Gaps(space, new Budget(Budget.STANDARD));
    WitnessSearch search = new WitnessSearch(before, after, space);
    return new Verdicts(found(gaps, old, now, search), found(gaps, now, old, search.turnedRound()));
  }

  private static Found found(Gaps gaps, Levels some, Levels others, WitnessSearch search) {
    Attempt attempt = new Attempt(search);
    gaps.none(some.atLeast(Level.HOLD), others.atLeast(Level.ALERT), attempt::isEnough);
    boolean none = true;
    for (Level level : IN_ORDER) {
      if (attempt.witness.isEmpty()) {
        none &= gaps.none(some.atLeast(level), others.atLeast(level), attempt::isEnough);
      }
    }
    if (attempt.witness.isPresent()) {
      return new Found.Shown(attempt.witness.get());
    }
    return none ? new Found.None() : new Found.Perhaps();
  }

  /** Looks into one box after the other. */
  private static final class Attempt {
    private final WitnessSearch search;
    private Optional<Witness> witness = Optional.empty();
    private int boxes;

    Attempt(WitnessSearch search) {
      this.search = search;
    }

    boolean isEnough(Box box) {
      boxes++;
      witness = boxes <= MOST_BOXES ? search.in(box) : Optional.empty();
      return witness.isPresent() || boxes >= MOST_BOXES;
    }
  }

  /** An action that gets a milder verdict, and one that gets a stricter one, as far as found. */
  public List<Witness> witnesses() {
    return Stream.of(looser, stricter).flatMap(found -> found.shown().stream()).toList();
  }

  /** With what is known of the changes one by one. */
  Verdicts knowing(Collection<Change> changes) {
    Set<Direction> directions = EnumSet.of(Direction.NEUTRAL);
    changes.forEach(change -> directions.add(change.direction()));
    return new Verdicts(
        knowing(looser, directions, Direction.STRICTER),
        knowing(stricter, directions, Direction.LOOSER));
  }

  private static Found knowing(Found found, Set<Direction> directions, Direction other) {
    boolean nowhere = EnumSet.of(Direction.NEUTRAL, other).containsAll(directions);
    return found instanceof Found.Perhaps && nowhere ? new Found.None() : found;
  }

  /** What it comes to. What may be stricter counts as stricter, what may be looser as unknown. */
  public Difference.Kind kind() {
    return switch (looser) {
      case Found.Perhaps p -> Difference.Kind.UNDECIDED;
      case Found.None n ->
          stricter instanceof Found.None ? Difference.Kind.EQUIVALENT : Difference.Kind.STRICTER;
      case Found.Shown s ->
          switch (stricter) {
            case Found.None n -> Difference.Kind.LOOSER;
            case Found.Shown both -> Difference.Kind.MIXED;
            case Found.Perhaps p -> Difference.Kind.UNDECIDED;
          };
    };
  }
}
