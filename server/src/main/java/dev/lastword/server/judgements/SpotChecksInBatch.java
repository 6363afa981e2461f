package dev.lastword.server.judgements;

import dev.lastword.server.actions.Action;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The spot checks that people are asked for in one transaction. */
public final class SpotChecksInBatch implements Batch.Part {

  private static final String INSERT =
      """
      insert into spot_check (id, workflow, probability, at)
      select id, workflow, probability, ? from unnest(?, ?, ?) as u (id, workflow, probability)
      """;

  private record Drawn(Action action, double probability) {}

  private final Batch batch;
  private final List<Drawn> drawn = new ArrayList<>();

  private SpotChecksInBatch(Batch batch) {
    this.batch = batch;
  }

  public static SpotChecksInBatch of(Batch batch) {
    return batch.part(SpotChecksInBatch.class, SpotChecksInBatch::new);
  }

  /** Asks people to look at a new action afterwards, if it was drawn. */
  public void ask(Action action) {
    Action.Draw draw = action.decision().draw();
    if (draw != null && draw.isDrawn()) {
      drawn.add(new Drawn(action, draw.probability()));
    }
  }

  @Override
  public void finish() {
    if (!drawn.isEmpty()) {
      batch.write(INSERT, this::bind);
    }
  }

  private void bind(Parameters p) throws SQLException {
    p.value(batch.now());
    p.uuids(drawn.stream().map(d -> d.action.id()).toList());
    p.texts(drawn.stream().map(d -> d.action.content().workflow()).toList());
    p.doubles(drawn.stream().map(Drawn::probability).toList());
  }
}
