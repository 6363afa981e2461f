package dev.lastword.evidence.statistics;

import java.util.List;

/**
 * Actions that were reviewed when a coin said so, each with a chance that was known before. A
 * reviewed action stands for as many as its chance is rare.
 */
public record Coins(List<Group> groups) {

  public Coins {
    groups = List.copyOf(groups);
  }

  /**
   * Reviewed actions with the same chance.
   *
   * @param chance in (0, 1]
   */
  public record Group(double chance, Tally tally) {
    public Group {
      if (!(chance > 0 && chance <= 1)) {
        throw new IllegalArgumentException(chance + " is no chance of a review");
      }
    }
  }

  /** About how many of all actions were wrong: Horvitz and Thompson 1952. */
  public double wrong() {
    return groups.stream().mapToDouble(g -> g.tally().wrong() / g.chance()).sum();
  }

  /** About how many actions there were, judged by the reviewed ones. */
  public double actions() {
    return groups.stream().mapToDouble(g -> g.tally().reviewed() / g.chance()).sum();
  }

  /** The share that was wrong (Hajek 1971), in [0, 1]; 0 when nothing was reviewed. */
  public double rate() {
    double actions = actions();
    return actions == 0 ? 0 : wrong() / actions;
  }

  /** The standard error of {@link #rate}, linearised; 0 when nothing was reviewed. */
  public double standardError() {
    double actions = actions();
    double rate = rate();
    double sum = 0;
    for (Group group : groups) {
      double squares =
          group.tally().wrong() * (1 - rate) * (1 - rate) + group.tally().right() * rate * rate;
      sum += (1 - group.chance()) / (group.chance() * group.chance()) * squares;
    }
    return actions == 0 ? 0 : Math.sqrt(sum) / actions;
  }

  /** So many evenly drawn reviews would say as much: Kish 1965. */
  public double worth() {
    double actions = actions();
    double squares =
        groups.stream().mapToDouble(g -> g.tally().reviewed() / (g.chance() * g.chance())).sum();
    return actions == 0 ? 0 : actions * actions / squares;
  }
}
