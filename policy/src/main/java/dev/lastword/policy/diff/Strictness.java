package dev.lastword.policy.diff;

import dev.lastword.policy.fact.Presence;
import dev.lastword.policy.file.Effect;

/** What is stricter than what; the greater number is. */
final class Strictness {

  private Strictness() {}

  /** In the order of the verdicts they lead to. */
  static Integer of(Effect effect) {
    return switch (effect) {
      case ALERT -> 0;
      case HOLD -> 1;
      case REFUSE -> 2;
    };
  }

  /** What becomes of an action without the fact: judged, judged as unknown, invalid. */
  static Integer of(Presence presence) {
    return switch (presence) {
      case Presence.Defaulted d -> 0;
      case Presence.MayBeAbsent m -> 1;
      case Presence.Required r -> 2;
    };
  }
}
