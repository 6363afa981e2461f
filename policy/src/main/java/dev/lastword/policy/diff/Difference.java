package dev.lastword.policy.diff;

import dev.lastword.policy.Policy;
import dev.lastword.policy.diff.Verdicts.Found;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What changes when one version of a policy takes the place of another.
 *
 * @param changes in the order of the file; empty when nothing is different but its layout
 * @param verdicts what becomes of actions, taken over all rules together
 */
public record Difference(List<Change> changes, Verdicts verdicts) {

  public Difference {
    changes = List.copyOf(changes);
  }

  /** What the changes come to. */
  public enum Kind {
    /** Every action gets the same verdict, and the same attention. */
    EQUIVALENT,
    /** Something is stricter and nothing is looser. */
    STRICTER,
    /** Something is looser, and nothing is known to be stricter. */
    LOOSER,
    /** Something is stricter and something is looser. */
    MIXED,
    /** It is not known whether something is looser. To be treated as if it were. */
    UNDECIDED
  }

  /**
   * Compares two versions of the policy of one workflow.
   *
   * @throws IllegalArgumentException for policies of two workflows
   */
  public static Difference between(Policy active, Policy candidate) {
    if (!active.workflow().equals(candidate.workflow())) {
      throw new IllegalArgumentException(
          "policies of " + active.workflow() + " and " + candidate.workflow());
    }
    Changes changes = new Changes();
    TermChanges terms = new TermChanges(active, candidate, changes);
    terms.head();
    new StakeChanges(active.stakes(), candidate.stakes(), changes).all();
    new FactChanges(active, candidate, changes).all();
    new ListChanges(active, candidate, changes).all();
    new RuleChanges(active, candidate, changes).all();
    terms.tail();
    new TestChanges(active, candidate, changes).all();
    Verdicts verdicts = Verdicts.between(active, candidate).knowing(changes.found());
    return new Difference(changes.found(), verdicts);
  }

  /** What the changes come to, taken together: the stricter reading of them and the verdicts. */
  public Kind kind() {
    Set<Direction> directions = EnumSet.noneOf(Direction.class);
    changes.forEach(change -> directions.add(change.direction()));
    verdicts.looser().shown().ifPresent(w -> directions.add(Direction.LOOSER));
    verdicts.stricter().shown().ifPresent(w -> directions.add(Direction.STRICTER));
    if (verdicts.looser() instanceof Found.Perhaps && !directions.contains(Direction.LOOSER)) {
      directions.add(Direction.UNDECIDED);
    }
    boolean stricter = directions.contains(Direction.STRICTER);
    boolean looser = directions.contains(Direction.LOOSER);
    if (stricter && looser) {
      return Kind.MIXED;
    }
    if (looser) {
      return Kind.LOOSER;
    }
    if (directions.contains(Direction.UNDECIDED)) {
      return Kind.UNDECIDED;
    }
    return stricter ? Kind.STRICTER : Kind.EQUIVALENT;
  }
}
