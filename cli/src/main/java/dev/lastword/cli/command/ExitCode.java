package dev.lastword.cli.command;

/** What scripts learn from a command. */
public enum ExitCode {
  FINE(0),
  FAILURE(1),
  USAGE(2),
  POLICY_DOES_NOT_CHECK(3),
  TESTS_FAILED(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
