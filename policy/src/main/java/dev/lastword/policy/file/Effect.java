package dev.lastword.policy.file;

/** What a tripwire does when it fires. */
public enum Effect {
  HOLD("hold"),
  ALERT("alert"),
  REFUSE("refuse");

  private final String word;

  Effect(String word) {
    this.word = word;
  }

  /** As the file has it. */
  public String word() {
    return word;
  }
}
