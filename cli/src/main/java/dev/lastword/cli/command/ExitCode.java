package dev.lastword.cli.command;

/** What scripts learn from a command. */
public enum ExitCode {
  FINE(0),
  FAILURE(1),
  USAGE(2),
  POLICY_DOES_NOT_CHECK(3),
  TESTS_FAILED(4),
  LOOSER_OR_MIXED(5),
  UNDECIDED(6),
  /** The verdict, where a script asked to learn it so. */
  HOLD(10),
  REFUSE(11);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
