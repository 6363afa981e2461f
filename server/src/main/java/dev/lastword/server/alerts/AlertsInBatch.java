package dev.lastword.server.alerts;

import dev.lastword.server.actions.Action;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The alerts of one transaction. */
public final class AlertsInBatch implements Batch.Part {

  private static final String INSERT =
      """
      insert into alert (id, action, workflow, rule, queue, because, at)
      select id, action, workflow, rule, queue, because, ?
      from unnest(?, ?, ?, ?, ?, ?) as u (id, action, workflow, rule, queue, because)
      """;

  private record Told(UUID id, Action action, String rule, String queue, String because) {}

  private final Batch batch;
  private final List<Told> told = new ArrayList<>();

  private AlertsInBatch(Batch batch) {
    this.batch = batch;
  }

  public static AlertsInBatch of(Batch batch) {
    return batch.part(AlertsInBatch.class, AlertsInBatch::new);
  }

  /**
   * Tells a queue of an action.
   *
   * @param rule that asks for it
   */
  public void tell(Action action, String rule, String queue, String because) {
    told.add(new Told(batch.newId(), action, rule, queue, because));
  }

  @Override
  public void finish() {
    if (!told.isEmpty()) {
      batch.write(INSERT, this::bind);
    }
  }

  private void bind(Parameters p) throws SQLException {
    p.value(batch.now());
    p.uuids(told.stream().map(Told::id).toList());
    p.uuids(told.stream().map(t -> t.action.id()).toList());
    p.texts(told.stream().map(t -> t.action.content().workflow()).toList());
    p.texts(told.stream().map(Told::rule).toList());
    p.texts(told.stream().map(Told::queue).toList());
    p.texts(told.stream().map(Told::because).toList());
  }
}
