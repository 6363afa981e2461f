package dev.lastword.cli.command;

/** A command cannot go on, for a reason that its user can do something about. */
public final class Stopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what was found and what to do, whole sentences
   */
  public Stopped(String message) {
    super(message);
  }
}
