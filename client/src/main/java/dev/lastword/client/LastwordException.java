package dev.lastword.client;

/** What was asked for did not happen, as far as the caller can know. The caller must not act. */
public abstract sealed class LastwordException extends RuntimeException
    permits LastwordProblem, LastwordUnavailable, AlteredRelease {

  private static final long serialVersionUID = 1L;

  LastwordException(String message) {
    super(message);
  }

  LastwordException(String message, Throwable cause) {
    super(message, cause);
  }
}
