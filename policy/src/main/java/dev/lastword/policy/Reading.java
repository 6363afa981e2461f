package dev.lastword.policy;

import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.problem.Problems;
import java.util.List;

/** What came of reading a policy file. Never a policy that is half understood. */
public sealed interface Reading {

  /**
   * The file checks.
   *
   * @param warnings what somebody should look at, by position, at most 100
   */
  record Valid(Policy policy, List<Problem> warnings) implements Reading {
    public Valid {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * It does not.
   *
   * @param problems by position, at most 100
   * @param more how many there are besides
   */
  record Invalid(List<Problem> problems, int more) implements Reading {
    public Invalid {
      problems = List.copyOf(problems);
      if (problems.isEmpty() || more < 0) {
        throw new IllegalArgumentException("an invalid file has a problem");
      }
    }

    /** All of it as printed, with "and N more" at the end. */
    public String text() {
      return Problems.text(problems, more);
    }
  }
}
