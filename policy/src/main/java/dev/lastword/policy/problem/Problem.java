package dev.lastword.policy.problem;

/**
 * One mistake in something that a user or an agent wrote: what was found, where, and what to do.
 *
 * @param code the kind of mistake; has a page in {@code docs/errors}
 * @param severity whether it stops anything
 * @param place where it is
 * @param message one sentence without a full stop, in the words of the reader
 * @param fix what to write instead, or empty when that cannot be known
 */
public record Problem(
    ProblemCode code, Severity severity, Place place, String message, String fix) {

  public Problem {
    if (message.isBlank()) {
      throw new IllegalArgumentException("a problem says what is wrong");
    }
  }

  /** A mistake that stops, with a fix. */
  public static Problem error(ProblemCode code, Place place, String message, String fix) {
    return new Problem(code, Severity.ERROR, place, message, fix);
  }

  /** A mistake that stops, whose fix is plain from the message. */
  public static Problem error(ProblemCode code, Place place, String message) {
    return error(code, place, message, "");
  }

  /** Something to look at, with a fix. */
  public static Problem warning(ProblemCode code, Place place, String message, String fix) {
    return new Problem(code, Severity.WARNING, place, message, fix);
  }

  /**
   * The problem as printed: place, code and message on the first line; then, when they are known,
   * the line of the source with a caret below the column, and the fix. No line feed at the end.
   */
  public String text() {
    return ProblemText.of(this);
  }

  @Override
  public String toString() {
    return text();
  }
}
