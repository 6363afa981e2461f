package dev.lastword.policy.file;

/** Who makes the call. */
public enum Mode {
  /** A person approves every action. */
  IN_THE_LOOP("in-the-loop"),
  /** The AI acts alone on what is routine. */
  ON_THE_LOOP("on-the-loop");

  private final String word;

  Mode(String word) {
    this.word = word;
  }

  /** As the file has it. */
  public String word() {
    return word;
  }
}
