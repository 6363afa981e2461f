package dev.lastword.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stop: while it is in force nothing it covers is released or consumed.
 *
 * @param id {@code aut_…}
 * @param scope {@code workflow}, {@code agent} or {@code all}
 * @param of the workflow or agent; null for all
 * @param by the name of a person, or {@code operator}
 * @param inForce false once everybody who has to has lifted it
 * @param lifts who has lifted it so far
 * @param waitsFor who has to lift it before it ends, in words
 */
public record StopDocument(
    String id,
    String scope,
    @Nullable String of,
    String reason,
    String by,
    Instant since,
    boolean inForce,
    List<Lift> lifts,
    List<String> waitsFor) {

  /** Somebody lifts a stop. */
  public record Lift(String by, Instant at, String reason) {}
}
