package dev.lastword.policy;

import dev.lastword.policy.problem.Problem;
import java.util.List;

/**
 * What came of the tests inside a policy file.
 *
 * @param results in the order of the file
 * @param rules what each rule does in them, in the order of {@link Policy#rules()}
 * @param coverage what keeps the policy from being published: no test at all, a rule that fires in
 *     no test, a rule that fires in every test
 */
public record TestReport(List<Result> results, List<RuleCoverage> rules, List<Problem> coverage) {

  public TestReport {
    results = List.copyOf(results);
    rules = List.copyOf(rules);
    coverage = List.copyOf(coverage);
  }

  /** One test. It passed exactly when there is no difference. */
  public record Result(String name, int line, List<Difference> differences) {
    public Result {
      differences = List.copyOf(differences);
    }

    public boolean passed() {
      return differences.isEmpty();
    }
  }

  /**
   * One expectation that was not met.
   *
   * @param what {@code verdict}, {@code reasons}, {@code queues}, {@code unknown} or {@code alerts}
   * @param expected the exact set, sorted; one word for the verdict
   * @param actual likewise
   */
  public record Difference(String what, List<String> expected, List<String> actual) {}

  public long passed() {
    return results.stream().filter(Result::passed).count();
  }

  public long failed() {
    return results.size() - passed();
  }

  /** Whether this policy may go live as far as its tests are concerned. */
  public boolean mayBePublished() {
    return failed() == 0 && coverage.isEmpty();
  }
}
