package dev.lastword.client;

/**
 * Nobody can say: the server did not answer, was not able to, or something else answered for it.
 * The request may have been carried out or not. Ask again with the same idempotency key to learn
 * which; until then do not act.
 */
public final class LastwordUnavailable extends LastwordException {

  private static final long serialVersionUID = 1L;

  private final boolean mayPass;

  private LastwordUnavailable(String message, boolean mayPass) {
    super(message);
    this.mayPass = mayPass;
  }

  LastwordUnavailable(String message, Throwable cause) {
    super(message, cause);
    mayPass = true;
  }

  /** The server says so itself. */
  static LastwordUnavailable now(String message) {
    return new LastwordUnavailable(message, true);
  }

  /** Something else answers at its address, and will again. */
  static LastwordUnavailable foreign(String message) {
    return new LastwordUnavailable(message, false);
  }

  /** Whether asking once more can help. */
  boolean mayPass() {
    return mayPass;
  }
}
