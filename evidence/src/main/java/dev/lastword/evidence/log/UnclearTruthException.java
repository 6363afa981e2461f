package dev.lastword.evidence.log;

import java.util.List;

/** The truth does not tell which of its columns says whether the AI was right. */
public final class UnclearTruthException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnclearTruthException(List<String> columns) {
    super(
        columns.isEmpty()
            ? "No column of the truth says whether the AI was right. Give a column `correct` with"
                + " true or false, or `truth` with the right answer, which is compared with `action`."
            : "The truth has %s, and it cannot be told which of them belongs to this log. Name one."
                .formatted(
                    String.join(" and ", columns.stream().map(c -> "`" + c + "`").toList())));
  }
}
