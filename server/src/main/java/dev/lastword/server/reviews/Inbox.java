package dev.lastword.server.reviews;

import dev.lastword.server.store.Parameters;
import dev.lastword.server.store.PublicId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reviews wait for somebody, and in which order: urgent first, then soonest due, then oldest.
 * A review with several parts for them stands where the first of these does.
 */
final class Inbox {

  private static final String NARROWED = "{narrowed}";

  /** Each queue is read along its index, so the first page does not depend on how many wait. */
  private static final String OPEN =
      """
      select p.review, p.urgent, p.due_at
      from unnest(?) as q (queue)
      cross join lateral (
        select p.review, p.queue, p.urgent, p.due_at from review_part p
        where p.queue = q.queue and p.state = 'open' {narrowed}
          and (not p.urgent, coalesce(p.due_at, 'infinity'::timestamptz), p.review) > (?, ?, ?)
          and not exists (
            select from review_part o
            where o.review = p.review and o.state = 'open' and o.queue = any (?)
              and (not o.urgent, coalesce(o.due_at, 'infinity'::timestamptz), o.queue)
                < (not p.urgent, coalesce(p.due_at, 'infinity'::timestamptz), p.queue))
        order by not p.urgent, coalesce(p.due_at, 'infinity'::timestamptz), p.review
        limit ?) p
      order by not p.urgent, coalesce(p.due_at, 'infinity'::timestamptz), p.review
      limit ?
      """;

  private static final String CLOSED =
      """
      select r.id from review r
      where r.closed_at is not null and r.id < ? {narrowed} and exists (
        select from review_part p where p.review = r.id and p.queue = any (?))
      order by r.id desc limit ?
      """;

  private Inbox() {}

  /**
   * What somebody looks for.
   *
   * @param workflow only of this one; empty: of any
   * @param subject words in the subject, in any case; empty: whatever it says
   */
  record Wanted(Collection<String> queues, String workflow, String subject) {

    static Wanted of(Collection<String> queues) {
      return new Wanted(queues, "", "");
    }

    private String conditions() {
      return (workflow.isEmpty() ? "" : " and r.workflow = ?")
          + (subject.isEmpty() ? "" : " and position(lower(?) in lower(r.subject)) > 0");
    }

    private String conditionsOfAPart() {
      return conditions().isEmpty()
          ? ""
          : "and exists (select from review r where r.id = p.review" + conditions() + ")";
    }

    private Parameters bind(Parameters parameters) throws SQLException {
      for (String value : new String[] {workflow, subject}) {
        if (!value.isEmpty()) {
          parameters.value(value);
        }
      }
      return parameters;
    }
  }

  /** A place in the list. */
  record Place(boolean urgent, @Nullable Instant dueAt, UUID review) {

    static final Place BEGINNING = new Place(true, Instant.EPOCH, new UUID(0, 0));

    /** As a cursor. */
    String text() {
      return (urgent ? "u" : "n")
          + "."
          + (dueAt == null ? "" : dueAt)
          + "."
          + PublicId.REVIEW.of(review);
    }

    /** Reads a cursor; empty when it is none. */
    static Optional<Place> of(String text) {
      int first = text.indexOf('.');
      int last = text.lastIndexOf('.');
      if (first < 1 || last <= first) {
        return Optional.empty();
      }
      String due = text.substring(first + 1, last);
      try {
        Instant dueAt = due.isEmpty() ? null : Instant.parse(due);
        return PublicId.REVIEW
            .parse(text.substring(last + 1))
            .map(review -> new Place(text.startsWith("u"), dueAt, review));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  /** What waits for these queues, after a place. */
  static List<Place> open(Connection connection, Wanted wanted, Place after, int limit)
      throws SQLException {
    List<String> names = List.copyOf(wanted.queues);
    String sql = OPEN.replace(NARROWED, wanted.conditionsOfAPart());
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      wanted
          .bind(new Parameters(select).texts(names))
          .value(!after.urgent)
          .value(after.dueAt == null ? OffsetDateTime.MAX : after.dueAt)
          .value(after.review)
          .texts(names)
          .value(limit)
          .value(limit);
      return places(select);
    }
  }

  private static List<Place> places(PreparedStatement select) throws SQLException {
    var found = new ArrayList<Place>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        OffsetDateTime due = rows.getObject(3, OffsetDateTime.class);
        found.add(
            new Place(
                rows.getBoolean(2),
                due == null ? null : due.toInstant(),
                rows.getObject(1, UUID.class)));
      }
    }
    return found;
  }

  /** What these queues were asked and is closed, newest first, before an id. */
  static List<UUID> closed(Connection connection, Wanted wanted, UUID before, int limit)
      throws SQLException {
    var found = new ArrayList<UUID>();
    String sql = CLOSED.replace(NARROWED, wanted.conditions());
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      wanted
          .bind(new Parameters(select).value(before))
          .texts(List.copyOf(wanted.queues))
          .value(limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return found;
  }
}
