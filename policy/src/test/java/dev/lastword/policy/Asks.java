package dev.lastword.policy;

import dev.lastword.policy.fact.Ask;
import dev.lastword.policy.fact.Confidence;
import dev.lastword.policy.fact.Facts;
import dev.lastword.policy.fact.Model;
import java.time.Instant;

/** Asks of an agent that does not name its model, on one day. */
public final class Asks {

  public static final Instant DAY = Instant.parse("2026-01-01T12:00:00Z");

  private Asks() {}

  public static Ask of(Facts facts, Confidence confidence) {
    return new Ask(facts, confidence, Model.unsaid(), DAY);
  }
}
