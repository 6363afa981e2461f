package dev.lastword.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A queue and who is in it.
 *
 * @param named whether an active policy names it: then a new member is a new vote
 * @param proposed who waits to be confirmed
 */
public record QueueDocument(
    String name, boolean named, List<Member> members, List<Member> proposed) {

  /**
   * Somebody.
   *
   * @param id {@code per_…}
   * @param since when they were proposed; null for members
   */
  public record Member(String id, String name, @Nullable Instant since) {}
}
