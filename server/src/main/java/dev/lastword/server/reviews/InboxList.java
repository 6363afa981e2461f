package dev.lastword.server.reviews;

import dev.lastword.api.ActionDocument;
import dev.lastword.api.ReviewDocument;
import dev.lastword.api.ReviewPage;
import dev.lastword.server.actions.StateMark;
import dev.lastword.server.console.ShownText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of the inbox.
 *
 * @param queues of the reader, sorted
 * @param workflows to choose from: name and title
 * @param more the address of what comes after; empty on the last page
 * @param isFirst whether this page begins at the beginning
 * @param spotChecks how many are open for the reader
 */
record InboxList(
    InboxFilter filter,
    InboxCounts counts,
    List<String> queues,
    Map<String, String> workflows,
    List<Group> groups,
    String more,
    boolean isFirst,
    int spotChecks) {

  /** What is due later than this stands under {@code Later}. */
  private static final Duration SOON = Duration.ofHours(24);

  InboxList {
    queues = List.copyOf(queues);
    groups = List.copyOf(groups);
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  /** Asks under one heading. */
  record Group(String title, List<Row> rows) {}

  /**
   * One ask.
   *
   * @param mine the parts of the reader's queues that are open
   * @param others the other parts
   * @param claimedBy who works on a part of the reader's queues; null when nobody does
   * @param isMine whether that is the reader
   */
  record Row(
      ReviewPage.Item item,
      ShownText subject,
      StateMark mark,
      List<ReviewDocument.Part> mine,
      List<ReviewDocument.Part> others,
      ReviewDocument.@Nullable Claim claimedBy,
      boolean isMine,
      Instant now) {

    static Row of(ReviewPage.Item item, Set<String> queues, String reader, Instant now) {
      List<ReviewDocument.Part> mine =
          item.parts().stream()
              .filter(part -> part.state().equals("open") && queues.contains(part.queue()))
              .toList();
      Optional<ReviewDocument.Claim> claim =
          mine.stream().map(ReviewDocument.Part::claim).filter(Objects::nonNull).findFirst();
      return new Row(
          item,
          ShownText.of(item.subject()),
          mark(item),
          mine,
          item.parts().stream().filter(part -> !mine.contains(part)).toList(),
          claim.orElse(null),
          claim.filter(c -> c.by().id().equals(reader)).isPresent(),
          now);
    }

    private static StateMark mark(ReviewPage.Item item) {
      if (!item.state().equals("held")) {
        return StateMark.of(item.state());
      }
      if (item.urgent()) {
        return new StateMark("urgent", "urgent");
      }
      boolean unknown =
          item.reasons().stream().map(ActionDocument.Reason::unknown).anyMatch(Objects::nonNull);
      return new StateMark("held", unknown ? "unknown" : "held");
    }

    boolean isTaken() {
      return claimedBy != null && !isMine;
    }

    /** Until it is due, or since it was. */
    Duration left() {
      return item.dueAt() == null ? Duration.ZERO : Duration.between(now, item.dueAt()).abs();
    }

    /** Whether the time of day says when it is due. */
    boolean isSoon() {
      return item.dueAt() != null && left().compareTo(SOON) < 0;
    }

    private String heading() {
      if (item.urgent()) {
        return "Urgent";
      }
      if (item.late()) {
        return "Overdue";
      }
      if (item.dueAt() == null) {
        return "Whenever";
      }
      return isSoon() ? "Due within a day" : "Later";
    }
  }

  /** Under the headings of what waits, in the order of the list. */
  static List<Group> waiting(List<Row> rows) {
    var groups = new LinkedHashMap<String, List<Row>>();
    rows.forEach(row -> groups.computeIfAbsent(row.heading(), name -> new ArrayList<>()).add(row));
    return groups.entrySet().stream().map(g -> new Group(g.getKey(), g.getValue())).toList();
  }

  /** Under one heading. */
  static List<Group> answered(List<Row> rows) {
    return rows.isEmpty() ? List.of() : List.of(new Group("Over, newest first", rows));
  }
}
