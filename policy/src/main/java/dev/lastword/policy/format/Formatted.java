package dev.lastword.policy.format;

import dev.lastword.policy.problem.Problem;
import java.util.List;

/** What came of laying out a file. */
public sealed interface Formatted {

  /** The file as it should look. */
  record Text(String text) implements Formatted {}

  /** It is not YAML that a policy may be written in, so nobody knows how it should look. */
  record Unreadable(List<Problem> problems) implements Formatted {
    public Unreadable {
      problems = List.copyOf(problems);
    }
  }
}
