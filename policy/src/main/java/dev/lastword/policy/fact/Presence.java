package dev.lastword.policy.fact;

import dev.lastword.policy.json.Json;

/** What it means when a fact is not sent. */
public sealed interface Presence {

  /** The submission is invalid. */
  record Required() implements Presence {}

  /** The fact is unknown, and so is every rule that turns on it. */
  record MayBeAbsent() implements Presence {}

  /** This value is taken. The one declared exception to "absence never loosens". */
  record Defaulted(Json value) implements Presence {}
}
