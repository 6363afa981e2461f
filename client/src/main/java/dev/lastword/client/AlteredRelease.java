package dev.lastword.client;

/**
 * A released action whose bytes do not have the digests that were approved. It is consumed and must
 * not be executed; report it as {@code failed} and tell the people who run Lastword.
 */
public final class AlteredRelease extends LastwordException {

  private static final long serialVersionUID = 1L;

  private final String action;

  AlteredRelease(String action, String message) {
    super(message);
    this.action = action;
  }

  /** The action, {@code act_…}. */
  public String action() {
    return action;
  }
}
