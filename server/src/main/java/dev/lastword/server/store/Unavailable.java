package dev.lastword.server.store;

/**
 * The database did not answer or turned the work down. Nobody may act on it: what was asked is not
 * known to be stored. Ask again with the same Idempotency-Key.
 */
public final class Unavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  public Unavailable(String message) {
    super(message);
  }

  public Unavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
