package dev.lastword.policy.rule;

import static dev.lastword.policy.problem.PolicyCode.EXPRESSION_SYNTAX;
import static dev.lastword.policy.problem.PolicyCode.EXPRESSION_TOO_LONG;
import static dev.lastword.policy.problem.PolicyCode.HAS_INSTEAD_OF_PRESENT;
import static dev.lastword.policy.problem.PolicyCode.NUMBER_OUT_OF_RANGE;

import dev.cel.common.CelIssue;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.Problem;
import java.util.List;
import java.util.Optional;

/** Says in our words why a condition could not be read. */
final class SyntaxProblems {

  private SyntaxProblems() {}

  static List<Problem> of(ConditionText condition, List<CelIssue> issues) {
    List<CelIssue> ours = issues.stream().filter(OwnIssue::isOurs).toList();
    if (!ours.isEmpty()) {
      return ours.stream().map(issue -> own(condition, issue)).toList();
    }
    return List.of(first(condition, issues.get(0)));
  }

  private static Problem own(ConditionText condition, CelIssue issue) {
    OwnIssue own = OwnIssue.read(issue);
    return Problem.error(own.code(), condition.of(issue), own.message(), own.fix());
  }

  /** After the first slip everything that CEL says is a consequence. */
  private static Problem first(ConditionText condition, CelIssue issue) {
    String message = issue.getMessage();
    Place place = condition.of(issue);
    if (message.contains("recursion limit")) {
      return tooDeep(place);
    }
    if (message.contains("has() macro")) {
      String fix = "write present(country), for example";
      return Problem.error(HAS_INSTEAD_OF_PRESENT, place, "has() is not for facts", fix);
    }
    if (message.contains("For input string") || message.contains("invalid int literal")) {
      return Problem.error(NUMBER_OUT_OF_RANGE, place, "this number is too large", "");
    }
    Optional<SyntaxSlips.Slip> slip = SyntaxSlips.first(condition.text());
    return slip.map(s -> Problem.error(s.code(), condition.at(s.at()), s.message(), s.fix()))
        .orElseGet(() -> unknown(condition, issue));
  }

  private static Problem tooDeep(Place place) {
    return Problem.error(
        EXPRESSION_TOO_LONG,
        place,
        "more than %d operators and parentheses inside each other"
            .formatted(RuleLanguage.DEEPEST_EXPRESSION),
        "split it into several rules");
  }

  private static Problem unknown(ConditionText condition, CelIssue issue) {
    int[] text = condition.text().codePoints().toArray();
    int at = condition.offset(issue.getSourceLocation()).orElse(0);
    String found =
        at < text.length
            ? "`" + Character.toString(text[at]) + "` cannot stand here"
            : "it ends in the middle";
    return Problem.error(
        EXPRESSION_SYNTAX,
        condition.at(at),
        "the condition cannot be read: " + found,
        "conditions look like `amount > money(\"100.00 USD\") && po_matched`");
  }
}
