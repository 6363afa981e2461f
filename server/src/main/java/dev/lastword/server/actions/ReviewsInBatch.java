package dev.lastword.server.actions;

import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The reviews of the actions of one transaction, written with them. */
final class ReviewsInBatch {

  private static final String OPEN_REVIEWS =
      """
      insert into review (id, action, workflow, agent, subject, opened_at, next_at)
      select id, action, workflow, agent, subject, ?, next_at
      from unnest(?, ?, ?, ?, ?, ?) as u (id, action, workflow, agent, subject, next_at)
      """;

  private static final String OPEN_PARTS =
      """
      insert into review_part (review, queue, action, state, approvals, urgent, due_at, reasons,
        since, console)
      select review, queue, action, state, approvals, urgent, due_at,
        string_to_array(reasons, ','), since, console
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as u (review, queue, action, state, approvals, urgent, due_at, reasons, since, console)
      """;

  private static final String CHANGE_PARTS =
      OPEN_PARTS
          + """
          on conflict (review, queue) do update set state = excluded.state,
            approvals = excluded.approvals, urgent = excluded.urgent, due_at = excluded.due_at,
            reasons = excluded.reasons, since = excluded.since, console = excluded.console
          """;

  /** An action that was released is held again: the same people, and perhaps more, are asked. */
  private static final String REOPEN_REVIEWS =
      """
      update review set opened_at = ?, closed_at = null
      where id = any (?) and closed_at is not null
      """;

  private static final String CLOSE_REVIEWS =
      "update review set closed_at = ? where id = any (?) and closed_at is null";

  private final Batch batch;
  private final Map<UUID, List<ReviewPart>> current = new LinkedHashMap<>();
  private final Map<UUID, Action> opened = new LinkedHashMap<>();
  private final Set<UUID> changed = new HashSet<>();
  private final Set<UUID> held = new HashSet<>();
  private final Set<UUID> closed = new HashSet<>();

  ReviewsInBatch(Batch batch) {
    this.batch = batch;
  }

  void load(Collection<UUID> actions) throws SQLException {
    current.putAll(ActionStore.parts(batch.connection(), actions));
  }

  List<ReviewPart> parts(UUID action) {
    return current.getOrDefault(action, List.of());
  }

  void open(Action action, List<ReviewPart> parts) {
    opened.put(action.id(), action);
    current.put(action.id(), parts);
  }

  /** Puts parts in the place of those before; opens the review when there was none. */
  void put(Action action, List<ReviewPart> parts) {
    if (parts(action.id()).isEmpty()) {
      open(action, parts);
    } else {
      current.put(action.id(), parts);
      changed.add(action.id());
      held.add(action.id());
    }
  }

  /** Ends the review of an action that is held no longer; who has not answered is not asked. */
  void close(Action action) {
    List<ReviewPart> parts = parts(action.id());
    if (parts.isEmpty()) {
      return;
    }
    closed.add(action.id());
    held.remove(action.id());
    if (parts.stream().anyMatch(ReviewPart::isOpen)) {
      current.put(action.id(), parts.stream().map(ReviewsInBatch::moot).toList());
      changed.add(action.id());
    }
  }

  private static ReviewPart moot(ReviewPart part) {
    return part.isOpen() ? part.with(ReviewPart.State.MOOT) : part;
  }

  void finish() {
    if (!opened.isEmpty()) {
      batch.write(OPEN_REVIEWS, this::bindReviews);
      batch.write(OPEN_PARTS, p -> bindParts(p, opened.keySet()));
    }
    changed.removeAll(opened.keySet());
    if (!changed.isEmpty()) {
      batch.write(CHANGE_PARTS, p -> bindParts(p, changed));
    }
    if (!held.isEmpty()) {
      batch.write(REOPEN_REVIEWS, p -> p.value(batch.now()).uuids(List.copyOf(held)));
    }
    if (!closed.isEmpty()) {
      batch.write(CLOSE_REVIEWS, p -> p.value(batch.now()).uuids(List.copyOf(closed)));
    }
  }

  private void bindReviews(Parameters p) throws SQLException {
    List<Action> all = List.copyOf(opened.values());
    p.value(batch.now());
    p.uuids(all.stream().map(Action::id).toList());
    p.uuids(all.stream().map(Action::id).toList());
    p.texts(all.stream().map(a -> a.content().workflow()).toList());
    p.texts(all.stream().map(a -> a.content().agent()).toList());
    p.texts(all.stream().map(a -> a.content().subject()).toList());
    p.times(all.stream().map(a -> a.decision().expiresAt()).toList());
  }

  private record Owned(UUID action, ReviewPart part) {}

  private void bindParts(Parameters p, Collection<UUID> actions) throws SQLException {
    var all = new ArrayList<Owned>();
    actions.forEach(action -> parts(action).forEach(part -> all.add(new Owned(action, part))));
    p.uuids(each(all, part -> part.part.review()));
    p.texts(each(all, part -> part.part.queue()));
    p.uuids(each(all, Owned::action));
    p.texts(each(all, part -> part.part.state().word()));
    p.ints(each(all, part -> part.part.approvals()));
    p.booleans(each(all, part -> part.part.urgent()));
    p.times(all.stream().map(part -> part.part.dueAt()).toList());
    p.texts(each(all, part -> String.join(",", part.part.reasons())));
    p.ints(each(all, part -> part.part.since()));
    p.booleans(each(all, part -> part.part.console()));
  }

  private static <T> List<T> each(List<Owned> parts, Function<Owned, T> column) {
    return parts.stream().map(column).toList();
  }
}
