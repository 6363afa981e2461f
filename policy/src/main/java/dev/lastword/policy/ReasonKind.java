package dev.lastword.policy;

/** Where a reason comes from. Those that are no rule have their word as id. */
public enum ReasonKind {
  TRIPWIRE("tripwire"),
  ROUTINE("routine"),
  CONFIDENCE("confidence"),
  MODE("mode"),
  PAUSED("paused"),
  TRIPPED("tripped"),
  STOPPED("stopped"),
  MODEL("model"),
  NO_POLICY("no-policy"),
  POLICY_CHANGED("policy-changed");

  private final String word;

  ReasonKind(String word) {
    this.word = word;
  }

  /** As JSON has it. */
  public String word() {
    return word;
  }
}
