package dev.lastword.server.http;

import dev.lastword.api.ProblemDocument;
import dev.lastword.policy.problem.Problem;
import java.util.List;

/**
 * A request that was turned down, and why.
 *
 * @param detail what was found and what to do, in one or two sentences
 * @param problems every single thing that is wrong, by place; empty when the detail says it all
 */
public record Refused(ErrorCode code, String detail, List<ProblemDocument.Item> problems)
    implements Reply {

  public Refused {
    problems = List.copyOf(problems);
  }

  public Refused(ErrorCode code, String detail) {
    this(code, detail, List.of());
  }

  /** With the problems that the policy library found. */
  public static Refused because(ErrorCode code, String detail, List<Problem> problems) {
    return new Refused(code, detail, problems.stream().map(Refused::item).toList());
  }

  /** A problem of the policy library as it travels. */
  public static ProblemDocument.Item item(Problem problem) {
    return new ProblemDocument.Item(
        problem.place().pointer(),
        problem.place().line(),
        problem.place().column(),
        problem.code().text(),
        problem.message(),
        problem.fix());
  }

  /** As it travels (RFC 9457). */
  public ProblemDocument document() {
    return new ProblemDocument(
        "urn:lastword:" + code.code(), code.title(), code.status(), detail, code.code(), problems);
  }
}
