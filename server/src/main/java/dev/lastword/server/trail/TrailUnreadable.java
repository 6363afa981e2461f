package dev.lastword.server.trail;

/** The trail in the database is not what it should be, or cannot be read now. */
public final class TrailUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1;

  public TrailUnreadable(String message) {
    super(message);
  }

  public TrailUnreadable(String message, Throwable cause) {
    super(message, cause);
  }
}
