package dev.lastword.client;

import dev.lastword.api.ProblemDocument;
import java.util.List;

/** The server understood and said no. Asking again in the same way gets the same answer. */
public final class LastwordProblem extends LastwordException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemDocument document;

  LastwordProblem(ProblemDocument document) {
    super(document.code() + " " + document.title() + ": " + document.detail());
    this.document = document;
  }

  /** Everything the server said. */
  public ProblemDocument document() {
    return document;
  }

  /** {@code LW-…}; {@code docs/errors} has a page for each. */
  public String code() {
    return document.code();
  }

  /** What was found, and what to do. */
  public String detail() {
    return document.detail();
  }

  /** The HTTP status, from 400 to 599. */
  public int status() {
    return document.status();
  }

  /** Every single thing that is wrong, by place; empty when the detail says it all. */
  public List<ProblemDocument.Item> items() {
    return document.problems();
  }
}
