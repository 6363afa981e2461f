package dev.lastword.cli.policies;

import dev.lastword.api.PolicyDocument;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.ShownProblem;
import dev.lastword.cli.screen.Words;
import java.util.List;

/** Where a policy stands on the server. */
record StoredPolicy(PolicyDocument policy) implements Answer {

  /**
   * The same for scripts.
   *
   * @param state {@code draft}, {@code proposed}, {@code signed}, {@code active} or {@code
   *     superseded}
   * @param unsigned queues that still have to sign
   */
  record Json(
      String workflow,
      String digest,
      String state,
      List<ShownProblem> problems,
      List<String> unsigned) {}

  @Override
  public Json json() {
    return new Json(
        policy.workflow(),
        policy.digest(),
        policy.state(),
        ShownProblem.items(policy.problems()),
        unsigned());
  }

  private List<String> unsigned() {
    return policy.signatures().stream()
        .filter(signature -> signature.by().isEmpty())
        .map(PolicyDocument.Signature::queue)
        .toList();
  }

  @Override
  public void print(Page page) {
    page.line("%s: this policy is %s.", policy.workflow(), policy.state());
    page.line("  digest  %s", policy.digest());
    if (!policy.problems().isEmpty()) {
      page.line("Somebody should look at %s:", Words.count(policy.problems().size(), "thing"));
      ShownProblem.items(policy.problems()).forEach(problem -> problem.print(page));
    }
    switch (policy.state()) {
      case "proposed" -> signatures(page);
      case "signed" -> page.line("Put it in force:  lastword policy activate %s", policy.digest());
      default -> {}
    }
  }

  private void signatures(Page page) {
    List<String> missing = unsigned();
    if (missing.isEmpty()) {
      page.line(
          "Every queue has signed. Put it in force:  lastword policy activate %s", policy.digest());
      return;
    }
    page.line("Still to sign: %s. Each with a token of a member:", String.join(", ", missing));
    missing.forEach(
        queue -> page.line("  lastword policy sign %s --queue %s", policy.digest(), queue));
  }
}
