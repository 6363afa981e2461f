package dev.lastword.policy.yaml;

import dev.lastword.policy.problem.Problem;
import java.util.List;

/** What came of reading a YAML document. */
public sealed interface YamlReading {

  /**
   * The document can be used.
   *
   * @param problems mistakes that leave the tree usable (duplicate keys, of which the first counts)
   */
  record Parsed(Yaml root, List<Problem> problems) implements YamlReading {
    public Parsed {
      problems = List.copyOf(problems);
    }
  }

  /** It cannot. */
  record Malformed(List<Problem> problems) implements YamlReading {
    public Malformed {
      problems = List.copyOf(problems);
    }
  }
}
