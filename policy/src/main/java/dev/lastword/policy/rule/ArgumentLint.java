package dev.lastword.policy.rule;

import static dev.lastword.policy.problem.PolicyCode.BAD_PATTERN;
import static dev.lastword.policy.problem.PolicyCode.BAD_TERM;
import static dev.lastword.policy.problem.PolicyCode.WRONG_ARGUMENT;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.ast.CelExpr;
import dev.lastword.policy.file.WordList;
import dev.lastword.policy.problem.Problem;
import dev.lastword.policy.text.Terms;
import java.util.Optional;

/** Some functions take facts, lists or literals, and not whatever has the right type. */
final class ArgumentLint {

  private final Lint lint;

  ArgumentLint(Lint lint) {
    this.lint = lint;
  }

  void check(CelExpr root) {
    Nodes.walk(root, this::one);
  }

  private void one(CelExpr e) {
    switch (Nodes.function(e)) {
      case "present" -> e.call().args().forEach(this::fact);
      case "mentions" -> terms(Nodes.operands(e).get(1));
      case "matches" -> pattern(Nodes.operands(e).get(1));
      default -> {
        if (HistoryLanguage.isCall(Nodes.function(e))) {
          HistoryLint.check(e, lint);
        }
      }
    }
  }

  private void fact(CelExpr argument) {
    if (lint.facts().find(Nodes.ident(argument)).isEmpty()) {
      String message = "present() takes facts, not expressions";
      lint.errorAtStart(WRONG_ARGUMENT, argument, message, "write the name of a fact");
    }
  }

  private void terms(CelExpr list) {
    Optional<WordList> named = Nodes.listName(list).map(name -> lint.lists().get(name));
    if (named.isPresent()) {
      for (var item : named.get().items()) {
        Terms.wrong(item.value())
            .ifPresent(wrong -> lint.add(Problem.error(BAD_TERM, item.place(), wrong)));
      }
    } else if (Nodes.texts(list).isPresent() && !list.list().elements().isEmpty()) {
      for (CelExpr item : list.list().elements()) {
        Nodes.text(item)
            .flatMap(Terms::wrong)
            .ifPresent(wrong -> lint.error(BAD_TERM, item, wrong, ""));
      }
    } else {
      lint.errorAtStart(
          WRONG_ARGUMENT, list, "mentions() takes a list that stands in the policy", "lists.NAME");
    }
  }

  private void pattern(CelExpr argument) {
    Optional<String> pattern = Nodes.text(argument);
    if (pattern.isEmpty()) {
      String fix = "write the pattern in quotes";
      lint.errorAtStart(WRONG_ARGUMENT, argument, "matches() takes a text literal", fix);
      return;
    }
    try {
      if (Pattern.compile(pattern.get()).programSize() > RuleLanguage.LARGEST_PATTERN) {
        String message = "this pattern is too large";
        lint.error(BAD_PATTERN, argument, message, "mentions() finds words of a list");
      }
    } catch (PatternSyntaxException e) {
      String message = "this is not a pattern of RE2: " + e.getDescription();
      lint.error(BAD_PATTERN, argument, message, "");
    }
  }
}
