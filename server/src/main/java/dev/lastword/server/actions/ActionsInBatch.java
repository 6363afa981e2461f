package dev.lastword.server.actions;

import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The actions one transaction works on. Steps load, make and change them here; at the end of the
 * batch each is written once, however often it changed.
 */
public final class ActionsInBatch implements Batch.Part {

  private static final String INSERT =
      """
      insert into action (id, workflow, policy, agent, subject, on_behalf_of, submitted_at,
        changed_at, expires_at, revision, state, verdict, reasons, reason_ids, alerts, rules,
        history, confidence, model, rationale, facts, output, output_type, salt, idempotency_key,
        request_digest, release_number, release_audience, release_expires_at, consumed_at,
        consumed_by, consumed_key, trail_index)
      select id, workflow, policy, agent, subject, on_behalf_of, ?, ?, expires_at, revision, state,
        verdict, reasons, string_to_array(reason_ids, ','), alerts, rules,
        history, confidence, model, rationale, facts, output, output_type, salt, idempotency_key,
        request_digest, release_number, release_audience, release_expires_at, consumed_at,
        consumed_by, consumed_key, trail_index
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          ?, ?, ?, ?)
        as u (id, workflow, policy, agent, subject, on_behalf_of, expires_at, revision, state, verdict, reasons, reason_ids, alerts, rules,
        history, confidence, model, rationale, facts, output, output_type, salt, idempotency_key,
        request_digest, release_number, release_audience, release_expires_at, consumed_at,
        consumed_by, consumed_key, trail_index)
      """;

  private static final String UPDATE =
      """
      update action a set state = u.state, revision = u.revision, changed_at = u.changed_at,
        policy = u.policy, verdict = u.verdict, reasons = u.reasons,
        reason_ids = string_to_array(u.reason_ids, ','), alerts = u.alerts, rules = u.rules,
        history = u.history,
        release_number = u.release_number, release_audience = u.release_audience,
        release_expires_at = u.release_expires_at, consumed_at = u.consumed_at,
        consumed_by = u.consumed_by, consumed_key = u.consumed_key, trail_index = u.trail_index
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as u (id, state, revision, changed_at, policy, verdict, reasons, reason_ids, alerts, rules,
          history, release_number, release_audience, release_expires_at, consumed_at, consumed_by,
          consumed_key, trail_index)
      where a.id = u.id
      """;

  private static final String OPEN_REVIEWS =
      """
      insert into review (id, action, workflow, agent, subject, opened_at, next_at)
      select id, action, workflow, agent, subject, ?, next_at
      from unnest(?, ?, ?, ?, ?, ?) as u (id, action, workflow, agent, subject, next_at)
      """;

  private static final String OPEN_PARTS =
      """
      insert into review_part (review, queue, action, state, approvals, urgent, due_at, reasons)
      select review, queue, action, 'open', approvals, urgent, due_at, string_to_array(reasons, ',')
      from unnest(?, ?, ?, ?, ?, ?, ?)
        as u (review, queue, action, approvals, urgent, due_at, reasons)
      """;

  private static final String CLOSE_REVIEWS =
      "update review set closed_at = ? where action = any (?) and closed_at is null";

  private static final String MOOT_PARTS =
      """
      update review_part p set state = 'moot' from review r
      where r.action = any (?) and r.closed_at is null and p.review = r.id and p.state = 'open'
      """;

  private static final String CLEAR_HISTORY =
      """
      update history_key h set counted = u.counted, cleared = u.cleared
      from unnest(?, ?, ?) as u (action, counted, cleared)
      where h.action = u.action and (h.counted, h.cleared) is distinct from (u.counted, u.cleared)
      """;

  private final Batch batch;
  private final Map<UUID, ActionStore.Stored> loaded = new LinkedHashMap<>();
  private final Map<UUID, List<ReviewPart>> loadedParts = new LinkedHashMap<>();
  private final Map<UUID, Action> made = new LinkedHashMap<>();
  private final Map<UUID, Action> changed = new LinkedHashMap<>();
  private final Map<UUID, List<ReviewPart>> opened = new LinkedHashMap<>();
  private final Set<UUID> closed = new HashSet<>();

  private ActionsInBatch(Batch batch) {
    this.batch = batch;
  }

  /** The actions of this batch. */
  public static ActionsInBatch of(Batch batch) {
    return batch.part(ActionsInBatch.class, ActionsInBatch::new);
  }

  /** Loads those of these actions that are not here yet, in one round trip. */
  public void load(Collection<UUID> ids) throws SQLException {
    List<UUID> missing =
        ids.stream().filter(id -> !made.containsKey(id) && !loaded.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      for (ActionStore.Stored stored : ActionStore.find(batch.connection(), missing)) {
        loaded.put(stored.action().id(), stored);
      }
      List<UUID> held = missing.stream().filter(this::isHeld).toList();
      if (!held.isEmpty()) {
        loadedParts.putAll(ActionStore.openParts(batch.connection(), held));
      }
    }
  }

  /** An action of this batch as it stands now; empty when there is none of this id. */
  public Optional<Action> get(UUID id) {
    if (made.containsKey(id)) {
      return Optional.ofNullable(made.get(id));
    }
    if (changed.containsKey(id)) {
      return Optional.ofNullable(changed.get(id));
    }
    return Optional.ofNullable(loaded.get(id)).map(ActionStore.Stored::action);
  }

  private boolean isHeld(UUID id) {
    ActionStore.Stored stored = loaded.get(id);
    return stored != null && stored.action().status().state() == State.HELD;
  }

  /**
   * Whether a loaded action is what the trail says of it: state, release, who is asked, and every
   * byte that was sent and decided. Ask before changing one: the next leaf would say of a row that
   * somebody altered that it is as it should be.
   */
  public boolean agreesWithTrail(UUID id) {
    ActionStore.Stored stored = loaded.get(id);
    if (stored == null || changed.containsKey(id)) {
      return true;
    }
    byte[] leaf = stored.leaf();
    return leaf != null
        && java.util.Arrays.equals(
            leaf, ActionLeaf.of(stored.action(), loadedParts.getOrDefault(id, List.of())));
  }

  /** A new action, with the parts of its review when it is held. Returns it with its leaf. */
  public Action make(Action action, List<ReviewPart> parts) {
    Action withLeaf = onTrail(action, parts);
    made.put(action.id(), withLeaf);
    if (!parts.isEmpty()) {
      opened.put(action.id(), parts);
    }
    return withLeaf;
  }

  /** An action whose state changed. An open review ends unless parts are given. */
  public Action change(Action action, List<ReviewPart> parts) {
    Action withLeaf = onTrail(action, parts);
    if (made.containsKey(action.id())) {
      made.put(action.id(), withLeaf);
    } else {
      changed.put(action.id(), withLeaf);
    }
    if (parts.isEmpty()) {
      closed.add(action.id());
      opened.remove(action.id());
    } else {
      opened.put(action.id(), parts);
    }
    return withLeaf;
  }

  private Action onTrail(Action action, List<ReviewPart> parts) {
    long leaf = batch.append(ActionLeaf.of(action, parts));
    return action.with(action.status().at(leaf));
  }

  /** Ids of all that were made or changed, for those who wait for them. */
  public List<UUID> touched() {
    var ids = new ArrayList<UUID>(made.keySet());
    ids.addAll(changed.keySet());
    return ids;
  }

  @Override
  public void finish() {
    if (!made.isEmpty()) {
      batch.write(INSERT, p -> bindNew(p, List.copyOf(made.values())));
    }
    if (!changed.isEmpty()) {
      List<Action> actions = List.copyOf(changed.values());
      batch.write(UPDATE, p -> bindChanged(p, actions));
      batch.write(CLEAR_HISTORY, p -> bindHistory(p, actions));
      List<UUID> ended = changed.keySet().stream().filter(closed::contains).toList();
      if (!ended.isEmpty()) {
        batch.write(MOOT_PARTS, p -> p.uuids(ended));
        batch.write(CLOSE_REVIEWS, p -> p.value(batch.now()).uuids(ended));
      }
    }
    if (!opened.isEmpty()) {
      batch.write(OPEN_REVIEWS, this::bindReviews);
      batch.write(OPEN_PARTS, this::bindParts);
    }
  }

  /** All of one batch were submitted, and last changed, at one moment. */
  private void bindNew(Parameters p, List<Action> actions) throws SQLException {
    var of = new Columns(p.value(batch.now()).value(batch.now()), actions);
    p.uuids(actions.stream().map(Action::id).toList());
    of.texts(a -> a.content().workflow());
    p.bytes(actions.stream().map(a -> a.decision().policy()).toList());
    of.texts(a -> a.content().agent());
    of.texts(a -> a.content().subject());
    of.texts(a -> a.content().onBehalfOf());
    of.times(a -> a.decision().expiresAt());
    p.ints(actions.stream().map(a -> a.status().revision()).toList());
    of.texts(a -> a.status().state().word());
    bindDecision(of, p, actions);
    p.decimals(actions.stream().map(a -> a.content().confidence()).toList());
    of.texts(a -> a.content().model());
    of.texts(a -> a.content().rationale());
    p.bytes(actions.stream().map(a -> a.content().facts()).toList());
    p.bytes(actions.stream().map(a -> a.content().output()).toList());
    of.texts(a -> a.content().outputType());
    p.bytes(actions.stream().map(a -> a.content().salt()).toList());
    of.texts(a -> a.content().idempotencyKey());
    p.bytes(actions.stream().map(a -> a.content().requestDigest()).toList());
    bindRelease(of, p, actions);
  }

  private static void bindDecision(Columns of, Parameters p, List<Action> actions)
      throws SQLException {
    of.texts(a -> a.decision().verdict());
    of.texts(a -> a.decision().reasons());
    of.texts(a -> String.join(",", a.decision().reasonIds()));
    of.texts(a -> a.decision().alerts());
    p.bytes(actions.stream().map(a -> a.decision().rules()).toList());
    of.texts(a -> a.decision().history());
  }

  private static void bindRelease(Columns of, Parameters p, List<Action> actions)
      throws SQLException {
    p.ints(actions.stream().map(a -> of.release(a, 0, Action.Release::number)).toList());
    of.texts(a -> of.release(a, null, Action.Release::audience));
    of.times(a -> of.release(a, null, Action.Release::expiresAt));
    of.times(a -> of.consumption(a, Action.Consumption::at));
    of.texts(a -> of.consumption(a, Action.Consumption::by));
    of.texts(a -> of.consumption(a, Action.Consumption::key));
    p.longs(actions.stream().map(a -> a.status().trailIndex()).toList());
  }

  private static void bindChanged(Parameters p, List<Action> actions) throws SQLException {
    var of = new Columns(p, actions);
    p.uuids(actions.stream().map(Action::id).toList());
    of.texts(a -> a.status().state().word());
    p.ints(actions.stream().map(a -> a.status().revision()).toList());
    of.times(a -> a.status().changedAt());
    p.bytes(actions.stream().map(a -> a.decision().policy()).toList());
    bindDecision(of, p, actions);
    bindRelease(of, p, actions);
  }

  private static void bindHistory(Parameters p, List<Action> actions) throws SQLException {
    p.uuids(actions.stream().map(Action::id).toList());
    p.booleans(actions.stream().map(a -> a.status().state().isCounted()).toList());
    p.booleans(actions.stream().map(a -> a.status().state().isCleared()).toList());
  }

  private void bindReviews(Parameters p) throws SQLException {
    List<Action> held = opened.keySet().stream().map(id -> get(id).orElseThrow()).toList();
    var of = new Columns(p.value(batch.now()), held);
    p.uuids(held.stream().map(a -> parts(a).getFirst().review()).toList());
    p.uuids(held.stream().map(Action::id).toList());
    of.texts(a -> a.content().workflow());
    of.texts(a -> a.content().agent());
    of.texts(a -> a.content().subject());
    of.times(a -> soonest(parts(a), a.decision().expiresAt()));
  }

  private void bindParts(Parameters p) throws SQLException {
    var owners = new ArrayList<UUID>();
    var all = new ArrayList<ReviewPart>();
    opened.forEach((action, parts) ->
        parts.forEach(part -> {
          owners.add(action);
          all.add(part);
        }));
    p.uuids(all.stream().map(ReviewPart::review).toList());
    p.texts(all.stream().map(ReviewPart::queue).toList());
    p.uuids(owners);
    p.ints(all.stream().map(ReviewPart::approvals).toList());
    p.booleans(all.stream().map(ReviewPart::urgent).toList());
    p.times(all.stream().map(ReviewPart::dueAt).toList());
    p.texts(all.stream().map(part -> String.join(",", part.reasons())).toList());
  }

  private List<ReviewPart> parts(Action action) {
    return opened.getOrDefault(action.id(), List.of());
  }

  private static Instant soonest(List<ReviewPart> parts, Instant expiresAt) {
    return parts.stream()
        .flatMap(part -> Optional.ofNullable(part.dueAt()).stream())
        .filter(due -> due.isBefore(expiresAt))
        .min(Instant::compareTo)
        .orElse(expiresAt);
  }

  /** Columns of a list of actions. */
  private record Columns(Parameters parameters, List<Action> actions) {

    void texts(Function<Action, @Nullable String> column) throws SQLException {
      parameters.texts(all(column));
    }

    void times(Function<Action, @Nullable Instant> column) throws SQLException {
      parameters.times(all(column));
    }

    private <T> List<@Nullable T> all(Function<Action, @Nullable T> column) {
      var values = new ArrayList<@Nullable T>(actions.size());
      Consumer<Action> add = action -> values.add(column.apply(action));
      actions.forEach(add);
      return values;
    }

    <T extends @Nullable Object> T release(
        Action action, T none, Function<Action.Release, T> column) {
      Action.Release release = action.status().release();
      return release == null ? none : column.apply(release);
    }

    <T> @Nullable T consumption(Action action, Function<Action.Consumption, @Nullable T> column) {
      Action.Consumption consumption = action.status().consumption();
      return consumption == null ? null : column.apply(consumption);
    }
  }
}
