package dev.lastword.server.shadow;

import dev.lastword.policy.TestReport;
import dev.lastword.policy.diff.Difference;
import dev.lastword.server.policies.ActivePolicy;
import java.util.List;

/**
 * A candidate as the page shows it.
 *
 * @param active beside which it is watched, or which is active since it ended
 * @param by who registered it
 * @param difference from the active policy
 * @param failing tests of its file that disagree with it
 * @param signers queues that would have to sign it
 */
record ShadowView(
    Watched watched,
    ActivePolicy active,
    String by,
    Difference difference,
    List<TestReport.Result> failing,
    List<String> signers) {

  ShadowView {
    failing = List.copyOf(failing);
    signers = List.copyOf(signers);
  }

  String workflow() {
    return watched.shadow().registered().workflow();
  }

  String digest() {
    return watched.shadow().digest();
  }

  String title() {
    return active.policy().title();
  }

  List<String> told() {
    return InPlainWords.of(watched);
  }

  List<String> gaps() {
    return watched.figures() instanceof Figures.Measured measured
        ? InPlainWords.gaps(measured)
        : List.of();
  }
}
