package dev.lastword.policy.file;

/**
 * The name of a rule inside its policy; statistics and tests hang on it, so it stays when the rule
 * is edited. Reasons that no rule gave have the word of their kind here.
 */
public record RuleId(String value) implements Comparable<RuleId> {

  public RuleId {
    if (!Names.isKebab(value)) {
      throw new IllegalArgumentException("not a rule id: " + value);
    }
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
