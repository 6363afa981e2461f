package dev.lastword.evidence.statistics;

import java.util.List;

/**
 * Two reviewers on the same actions.
 *
 * @param table actions by the answer of the first (row) and of the second (column): square, at
 *     least two answers and one action
 */
public record Agreement(List<List<Integer>> table) {

  public Agreement {
    table = table.stream().map(List::copyOf).toList();
    int answers = table.size();
    if (answers < 2 || table.stream().anyMatch(row -> row.size() != answers)) {
      throw new IllegalArgumentException("not square: " + table);
    }
    if (table.stream().flatMap(List::stream).anyMatch(n -> n < 0) || total(table) == 0) {
      throw new IllegalArgumentException("no counts: " + table);
    }
  }

  public long actions() {
    return total(table);
  }

  /** The share of equal answers, in [0, 1]. */
  public double share() {
    long equal = 0;
    for (int i = 0; i < table.size(); i++) {
      equal += table.get(i).get(i);
    }
    return (double) equal / actions();
  }

  /**
   * Cohen 1960. Loses its meaning when nearly all answers are the same.
   *
   * @return at most 1; not a number when both reviewers always gave one and the same answer
   */
  public double kappa() {
    double byChance = 0;
    for (int i = 0; i < table.size(); i++) {
      byChance += first(i) * second(i);
    }
    return (share() - byChance) / (1 - byChance);
  }

  /** AC1 of Gwet 2008, which keeps its meaning; at most 1. */
  public double ac1() {
    double byChance = 0;
    for (int i = 0; i < table.size(); i++) {
      double either = (first(i) + second(i)) / 2;
      byChance += either * (1 - either) / (table.size() - 1);
    }
    return (share() - byChance) / (1 - byChance);
  }

  private double first(int answer) {
    return (double) table.get(answer).stream().mapToLong(n -> n).sum() / actions();
  }

  private double second(int answer) {
    return (double) table.stream().mapToLong(row -> row.get(answer)).sum() / actions();
  }

  private static long total(List<List<Integer>> table) {
    return table.stream().flatMap(List::stream).mapToLong(n -> n).sum();
  }
}
