package dev.lastword.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of reviews: urgent first, then soonest due.
 *
 * @param next give it as {@code cursor} to get the next page; null on the last one
 */
public record ReviewPage(List<Item> reviews, @Nullable String next) {

  public ReviewPage {
    reviews = List.copyOf(reviews);
  }

  /**
   * A review as a list shows it.
   *
   * @param urgent when any part of the reader's queues is
   * @param dueAt the soonest of the reader's queues
   * @param late true when that is over
   */
  public record Item(
      String id,
      String action,
      String workflow,
      String agent,
      String subject,
      String state,
      int revision,
      Instant openedAt,
      @Nullable BigDecimal confidence,
      List<ActionDocument.Reason> reasons,
      boolean urgent,
      @Nullable Instant dueAt,
      boolean late,
      List<ReviewDocument.Part> parts) {
    public Item {
      reasons = List.copyOf(reasons);
      parts = List.copyOf(parts);
    }
  }
}
