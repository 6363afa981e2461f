package dev.lastword.cli.screen;

/** What a command found out. */
public interface Answer {

  /**
   * For scripts: a record, whose components in snake case are the JSON; the answer itself if so.
   */
  default Object json() {
    return this;
  }

  /** For people. */
  void print(Page page);
}
