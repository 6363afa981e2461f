package dev.lastword.client;

/**
 * Nobody can say: the server did not answer, was not able to, or something else answered for it.
 * The request may have been carried out or not. Ask again with the same idempotency key to learn
 * which; until then do not act.
 */
public final class LastwordUnavailable extends LastwordException {

  private static final long serialVersionUID = 1L;

  LastwordUnavailable(String message) {
    super(message);
  }

  LastwordUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
