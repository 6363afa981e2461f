package dev.lastword.server.actions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One queue's share of a review.
 *
 * @param state {@code open} until the queue has answered
 * @param reasons ids of the rules that this queue owns
 */
public record ReviewPart(
    UUID review,
    String queue,
    String state,
    int approvals,
    boolean urgent,
    @Nullable Instant dueAt,
    List<String> reasons) {
  public ReviewPart {
    reasons = List.copyOf(reasons);
  }
}
