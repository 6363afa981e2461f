package dev.lastword.cli.replay;

import dev.lastword.api.ProblemDocument;
import dev.lastword.client.LastwordProblem;
import java.util.stream.Collectors;

/** A problem of one line on one line. */
final class InWords {

  private InWords() {}

  static String of(LastwordProblem problem) {
    return problem.items().isEmpty()
        ? problem.code() + " " + problem.detail()
        : problem.items().stream().map(InWords::of).collect(Collectors.joining("; "));
  }

  private static String of(ProblemDocument.Item item) {
    String fix = item.fix() == null || item.fix().isEmpty() ? "" : " (" + item.fix() + ")";
    return item.code() + " " + item.message() + fix;
  }
}
