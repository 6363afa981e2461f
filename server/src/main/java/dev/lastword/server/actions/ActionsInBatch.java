package dev.lastword.server.actions;

import dev.lastword.server.history.HistoryInBatch;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        history, coin, probability, confidence, model, rationale, facts, output, output_type, salt,
        idempotency_key, request_digest, release_number, release_audience, release_expires_at,
        consumed_at, consumed_by, consumed_key, trail_index)
      select id, workflow, policy, agent, subject, on_behalf_of, ?, ?, expires_at, revision, state,
        verdict, reasons, string_to_array(reason_ids, ','), alerts, rules,
        history, coin, probability, confidence, model, rationale, facts, output, output_type, salt,
        idempotency_key, request_digest, release_number, release_audience, release_expires_at,
        consumed_at, consumed_by, consumed_key, trail_index
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          ?, ?, ?, ?, ?, ?)
        as u (id, workflow, policy, agent, subject, on_behalf_of, expires_at, revision, state,
        verdict, reasons, reason_ids, alerts, rules, history, coin, probability, confidence, model,
        rationale, facts, output, output_type, salt, idempotency_key, request_digest,
        release_number, release_audience, release_expires_at, consumed_at, consumed_by,
        consumed_key, trail_index)
      """;

  private static final String UPDATE =
      """
      update action a set state = u.state, revision = u.revision, changed_at = u.changed_at,
        reconsidered = u.reconsidered, release_number = u.release_number,
        release_audience = u.release_audience, release_expires_at = u.release_expires_at,
        release_approvers = string_to_array(u.release_approvers, ','),
        consumed_at = u.consumed_at, consumed_by = u.consumed_by, consumed_key = u.consumed_key,
        trail_index = u.trail_index
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as u (id, state, revision, changed_at, reconsidered, release_approvers, release_number,
          release_audience, release_expires_at, consumed_at, consumed_by, consumed_key, trail_index)
      where a.id = u.id
      """;

  private static final String JUDGE =
      """
      update action a set wrong = u.wrong from unnest(?, ?) as u (id, wrong) where a.id = u.id
      """;

  private static final String RECONSIDER =
      """
      insert into reconsideration (id, action, cause, facts, output, output_type, policy, reasons,
        reason_ids, rules, history, by, at, salt, trail_index)
      select id, action, cause, facts, output, output_type, policy, reasons,
        string_to_array(reason_ids, ','), rules, history, by, ?, salt, trail_index
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        as u (id, action, cause, facts, output, output_type, policy, reasons, reason_ids, rules,
          history, by, salt, trail_index)
      """;

  private final Batch batch;
  private final ReviewsInBatch reviews;
  private final Map<UUID, ActionStore.Stored> loaded = new LinkedHashMap<>();
  private final Map<UUID, Action> made = new LinkedHashMap<>();
  private final Map<UUID, Action> changed = new LinkedHashMap<>();
  private final List<Reconsideration> reconsidered = new ArrayList<>();
  private final Map<UUID, Boolean> judged = new LinkedHashMap<>();

  private ActionsInBatch(Batch batch) {
    this.batch = batch;
    this.reviews = new ReviewsInBatch(batch);
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
      List<UUID> reviewed = missing.stream().filter(this::isReviewed).toList();
      if (!reviewed.isEmpty()) {
        reviews.load(reviewed);
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

  private boolean isReviewed(UUID id) {
    ActionStore.Stored stored = loaded.get(id);
    return stored != null && stored.action().isReviewed();
  }

  /** The parts of an action's newest review as they stand now; empty when it never had one. */
  public List<ReviewPart> parts(UUID id) {
    return reviews.parts(id);
  }

  /**
   * Whether a loaded action is what the trail says of it. Ask before changing one: the next leaf
   * would say of a row that somebody altered that it is as it should be.
   */
  public boolean agreesWithTrail(UUID id) {
    ActionStore.Stored stored = loaded.get(id);
    return stored == null || changed.containsKey(id) || stored.agreesWithTrail(parts(id));
  }

  /** A new action, with the parts of its review when it is held. Returns it with its leaf. */
  public Action make(Action action, List<ReviewPart> parts) {
    if (!parts.isEmpty()) {
      reviews.open(action, parts);
    }
    Action withLeaf = onTrail(action, parts);
    made.put(action.id(), withLeaf);
    return withLeaf;
  }

  /** An action whose status changed. A review that was open ends unless it is still held. */
  public Action change(Action action) {
    if (action.status().state() != State.HELD) {
      reviews.close(action);
    }
    return store(action);
  }

  /** An action whose review goes on, or ends, with these parts; a new one when they say so. */
  public Action change(Action action, List<ReviewPart> parts) {
    reviews.put(action, parts);
    return change(action);
  }

  /**
   * People judged an action that went ahead. It is no change of the action: its revision stays, no
   * leaf of it is written, and nobody who waits for it hears of it.
   */
  public void judge(Action action, boolean wrong) {
    if (action.status().wrong() == wrong) {
      return;
    }
    Action as = action.with(action.status().judged(wrong));
    judged.put(as.id(), wrong);
    HistoryInBatch.of(batch).change(as.id(), as.counts());
    if (made.containsKey(as.id())) {
      made.put(as.id(), as);
    } else if (changed.containsKey(as.id())) {
      changed.put(as.id(), as);
    } else {
      loaded.computeIfPresent(as.id(), (id, stored) -> stored.with(as));
    }
  }

  private Action store(Action action) {
    Action withLeaf = onTrail(action, parts(action.id()));
    HistoryInBatch.of(batch).change(action.id(), action.counts());
    if (made.containsKey(action.id())) {
      made.put(action.id(), withLeaf);
    } else {
      changed.put(action.id(), withLeaf);
    }
    return withLeaf;
  }

  /** Puts a reconsideration on the trail; the action that carries it has to be changed next. */
  public Reconsideration reconsider(Reconsideration again) {
    if (made.containsKey(again.action())) {
      throw new IllegalStateException("reconsidered in the batch that made it");
    }
    Reconsideration withLeaf = again.at(batch.append(again.leaf()));
    reconsidered.add(withLeaf);
    return withLeaf;
  }

  private Action onTrail(Action action, List<ReviewPart> parts) {
    long leaf = batch.append(ActionLeaf.of(action, parts));
    return action.with(action.status().at(leaf));
  }

  /** Ids of those that were changed, for those who wait for them. Nobody waits for a new one. */
  public List<UUID> changed() {
    return List.copyOf(changed.keySet());
  }

  @Override
  public void finish() {
    if (!made.isEmpty()) {
      batch.write(INSERT, p -> bindNew(p, List.copyOf(made.values())));
    }
    if (!changed.isEmpty()) {
      List<Action> actions = List.copyOf(changed.values());
      batch.write(UPDATE, p -> bindChanged(p, actions));
    }
    if (!reconsidered.isEmpty()) {
      batch.write(RECONSIDER, p -> bindReconsidered(p.value(batch.now())));
    }
    if (!judged.isEmpty()) {
      batch.write(
          JUDGE, p -> p.uuids(List.copyOf(judged.keySet())).booleans(List.copyOf(judged.values())));
    }
    reviews.finish();
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
    p.doubles(of.all(a -> a.decision().draw() == null ? null : a.decision().draw().coin()));
    p.doubles(of.all(a -> a.decision().draw() == null ? null : a.decision().draw().probability()));
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
    p.uuids(of.all(a -> a.reconsidered() == null ? null : a.reconsidered().id()));
    of.texts(a -> of.release(a, null, Columns::approvers));
    bindRelease(of, p, actions);
  }

  private void bindReconsidered(Parameters p) throws SQLException {
    p.uuids(reconsidered.stream().map(Reconsideration::id).toList());
    p.uuids(reconsidered.stream().map(Reconsideration::action).toList());
    p.texts(reconsidered.stream().map(r -> r.cause().word()).toList());
    p.bytes(bytes(Reconsideration.Bytes::facts));
    p.bytes(bytes(b -> b.output() == null ? null : b.output().bytes()));
    p.texts(bytes(b -> b.output() == null ? null : b.output().type()));
    p.bytes(verdicts(Reconsideration.Verdict::policy));
    p.texts(verdicts(Reconsideration.Verdict::reasons));
    p.texts(verdicts(verdict -> String.join(",", verdict.reasonIds())));
    p.bytes(verdicts(Reconsideration.Verdict::rules));
    p.texts(verdicts(Reconsideration.Verdict::history));
    p.uuids(each(Reconsideration::by));
    p.bytes(reconsidered.stream().map(Reconsideration::salt).toList());
    p.longs(reconsidered.stream().map(Reconsideration::trailIndex).toList());
  }

  private <T> List<@Nullable T> verdicts(Function<Reconsideration.Verdict, @Nullable T> column) {
    return each(r -> column.apply(r.verdict()));
  }

  private <T> List<@Nullable T> bytes(Function<Reconsideration.Bytes, @Nullable T> column) {
    return each(r -> r.bytes() == null ? null : column.apply(r.bytes()));
  }

  private <T> List<@Nullable T> each(Function<Reconsideration, @Nullable T> column) {
    var values = new ArrayList<@Nullable T>(reconsidered.size());
    for (Reconsideration r : reconsidered) {
      values.add(column.apply(r));
    }
    return values;
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

    private static @Nullable String approvers(Action.Release release) {
      return release.approvedBy().isEmpty() ? null : String.join(",", release.approvedBy());
    }

    <T> @Nullable T consumption(Action action, Function<Action.Consumption, @Nullable T> column) {
      Action.Consumption consumption = action.status().consumption();
      return consumption == null ? null : column.apply(consumption);
    }
  }
}
