package dev.lastword.server.intake;

import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.server.actions.Action;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The rows beside new actions: history keys and alerts. */
final class Made {

  private static final String HISTORY =
      """
      insert into history_key (action, workflow, slot, key, at, counted, cleared)
      select action, workflow, slot, key, ?, counted, cleared
      from unnest(?, ?, ?, ?, ?, ?) as u (action, workflow, slot, key, counted, cleared)
      """;

  private static final String ALERTS =
      """
      insert into alert (id, action, workflow, rule, queue, because, at)
      select id, action, workflow, rule, queue, because, ?
      from unnest(?, ?, ?, ?, ?, ?) as u (id, action, workflow, rule, queue, because)
      """;

  private record Key(Action action, HistoryQuestion question) {}

  private record Told(UUID id, Action action, Judge.Alert alert) {}

  private final Batch batch;
  private final List<Key> keys = new ArrayList<>();
  private final List<Told> told = new ArrayList<>();

  Made(Batch batch) {
    this.batch = batch;
  }

  void history(Action action, Collection<HistoryQuestion> questions) {
    questions.forEach(question -> keys.add(new Key(action, question)));
  }

  void alerts(Action action, List<Judge.Alert> alerts) {
    alerts.forEach(alert -> told.add(new Told(batch.newId(), action, alert)));
  }

  void write() {
    if (!keys.isEmpty()) {
      batch.write(HISTORY, this::bindKeys);
    }
    if (!told.isEmpty()) {
      batch.write(ALERTS, this::bindAlerts);
    }
  }

  private void bindKeys(Parameters p) throws SQLException {
    p.value(batch.now());
    p.uuids(keys.stream().map(k -> k.action.id()).toList());
    p.texts(keys.stream().map(k -> k.action.content().workflow()).toList());
    p.texts(keys.stream().map(k -> k.question.slot()).toList());
    p.texts(keys.stream().map(k -> k.question.key()).toList());
    p.booleans(keys.stream().map(k -> k.action.status().state().isCounted()).toList());
    p.booleans(keys.stream().map(k -> k.action.status().state().isCleared()).toList());
  }

  private void bindAlerts(Parameters p) throws SQLException {
    p.value(batch.now());
    p.uuids(told.stream().map(Told::id).toList());
    p.uuids(told.stream().map(t -> t.action.id()).toList());
    p.texts(told.stream().map(t -> t.action.content().workflow()).toList());
    p.texts(told.stream().map(t -> t.alert.rule()).toList());
    p.texts(told.stream().map(t -> t.alert.queue()).toList());
    p.texts(told.stream().map(t -> t.alert.because()).toList());
  }
}
