package dev.lastword.server.intake;

import dev.lastword.server.actions.Action;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The rows beside new actions: alerts. */
final class Made {

  private static final String ALERTS =
      """
      insert into alert (id, action, workflow, rule, queue, because, at)
      select id, action, workflow, rule, queue, because, ?
      from unnest(?, ?, ?, ?, ?, ?) as u (id, action, workflow, rule, queue, because)
      """;

  private record Told(UUID id, Action action, Judge.Alert alert) {}

  private final Batch batch;
  private final List<Told> told = new ArrayList<>();

  Made(Batch batch) {
    this.batch = batch;
  }

  void alerts(Action action, List<Judge.Alert> alerts) {
    alerts.forEach(alert -> told.add(new Told(batch.newId(), action, alert)));
  }

  void write() {
    if (!told.isEmpty()) {
      batch.write(ALERTS, this::bindAlerts);
    }
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
