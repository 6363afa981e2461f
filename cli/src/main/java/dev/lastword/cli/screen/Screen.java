package dev.lastword.cli.screen;

import java.io.PrintWriter;

/** Where a command prints: its answer to standard output, everything else to standard error. */
public final class Screen {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Format format;

  public Screen(PrintWriter out, PrintWriter err, Format format) {
    this.out = out;
    this.err = err;
    this.format = format;
  }

  /** Prints the answer. With JSON nothing else ever comes to standard output. */
  public void show(Answer answer) {
    if (format.isJson()) {
      out.println(JsonLine.of(answer.json()));
    } else {
      answer.print(new Page(out));
    }
    out.flush();
  }

  /** Says why there is no answer: for people to standard error, for scripts as JSON. */
  public void fail(Failure failure) {
    if (format.isJson()) {
      show(failure);
    } else {
      failure.print(notes());
    }
  }

  /** What people should know besides; goes to standard error. */
  public Page notes() {
    return new Page(err);
  }

  /** Standard error itself, for what draws over itself. */
  public PrintWriter err() {
    return err;
  }
}
