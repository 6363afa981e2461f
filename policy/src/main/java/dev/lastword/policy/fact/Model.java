package dev.lastword.policy.fact;

/** Which AI model an agent says it used. */
public sealed interface Model {

  /** The agent did not say. */
  record Unsaid() implements Model {}

  /** The name as the agent writes it; compared exactly. */
  record Named(String name) implements Model {
    public Named {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("a model without a name");
      }
    }
  }

  /** No model. */
  static Model unsaid() {
    return new Unsaid();
  }

  /** The model of that name; throws when it is empty. */
  static Model named(String name) {
    return new Named(name);
  }
}
