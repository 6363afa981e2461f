package dev.lastword.policy.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Collects what a reader finds, so that the user sees everything at once. Not thread-safe. */
public final class Problems {

  /** No more than this many are handed out; the rest is a number. */
  public static final int MOST_SHOWN = 100;

  private final List<Problem> found = new ArrayList<>();

  public void add(Problem problem) {
    found.add(problem);
  }

  public void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  /**
   * "did you mean `x`?", or empty; empty too when so many problems were found that nobody would see
   * it, because looking for it costs more than all the rest.
   */
  public String didYouMean(String written, Collection<String> known) {
    return found.size() > 2 * MOST_SHOWN ? "" : Spelling.didYouMean(written, known);
  }

  /** Everything that was added, in that order. */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  /** True when something stops. Warnings do not. */
  public boolean haveErrors() {
    return found.stream().anyMatch(p -> p.severity() == Severity.ERROR);
  }

  /** The first {@value #MOST_SHOWN}, by position; those at the same place in the order found. */
  public List<Problem> first() {
    return found.stream()
        .sorted(Comparator.comparing(Problem::place))
        .distinct()
        .limit(MOST_SHOWN)
        .toList();
  }

  /** How many there are behind {@link #first()}. */
  public int more() {
    return (int) Math.max(0, found.stream().distinct().count() - MOST_SHOWN);
  }

  /** All of them as printed, an empty line between two, and "and N more" at the end. */
  public static String text(List<Problem> problems, int more) {
    List<String> texts = new ArrayList<>(problems.stream().map(Problem::text).toList());
    if (more > 0) {
      texts.add("and " + more + " more");
    }
    return String.join("\n\n", texts);
  }
}
