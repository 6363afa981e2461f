package dev.lastword.policy.rule;

import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import dev.lastword.policy.problem.PolicyCode;
import java.util.List;

/** A mistake found while CEL parses: packed into the message of an issue, and unpacked again. */
record OwnIssue(PolicyCode code, String message, String fix) {

  private static final String MARK = "lastword\u0001";
  private static final String SEPARATOR = "\u0001";

  static CelIssue of(CelSourceLocation at, PolicyCode code, String message, String fix) {
    String packed = MARK + String.join(SEPARATOR, code.name(), message, fix);
    return CelIssue.formatError(at, packed);
  }

  /** The issues of ours among those of a parse. */
  static boolean isOurs(CelIssue issue) {
    return issue.getMessage().startsWith(MARK);
  }

  static OwnIssue read(CelIssue issue) {
    List<String> parts = List.of(issue.getMessage().substring(MARK.length()).split(SEPARATOR, -1));
    return new OwnIssue(PolicyCode.valueOf(parts.get(0)), parts.get(1), parts.get(2));
  }
}
