package dev.lastword.policy.words;

import dev.lastword.policy.file.Rule;

/** Says what follows when a rule stops an action, as a part of a sentence. */
public final class Consequences {

  private Consequences() {}

  /** Writes {@code the action waits for finance-managers}. */
  public static void write(Rule rule, Writing to) {
    switch (rule) {
      case Rule.RoutineLine line ->
          to.words("it is not routine and waits for ").queue(line.queue());
      case Rule.Tripwire tripwire -> {
        switch (tripwire.effect()) {
          case HOLD -> to.words("the action waits for ").queue(tripwire.queue());
          case REFUSE -> refuse(tripwire, to);
          case ALERT ->
              to.queue(tripwire.queue()).words(" is told; this alone does not stop the action");
        }
      }
    }
  }

  private static void refuse(Rule.Tripwire tripwire, Writing to) {
    to.words("the action is refused and nobody is asked; ")
        .queue(tripwire.queue())
        .words(" owns this rule");
  }
}
