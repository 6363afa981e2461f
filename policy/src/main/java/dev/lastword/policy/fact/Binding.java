package dev.lastword.policy.fact;

import dev.lastword.policy.problem.Problem;
import java.util.List;

/** What came of holding submitted facts against the declarations. */
public sealed interface Binding {

  /** They fit. */
  record Bound(Facts facts) implements Binding {}

  /**
   * They do not.
   *
   * @param problems by position, with pointers such as {@code /facts/amount}, at most 100
   * @param more how many there are besides
   */
  record DoesNotFit(List<Problem> problems, int more) implements Binding {
    public DoesNotFit {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("facts that do not fit have a problem");
      }
    }
  }
}
