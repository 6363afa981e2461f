package dev.lastword.server.intake;

import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.server.actions.Action;
import dev.lastword.server.store.Batch;
import java.util.List;

/** Keeps the history keys of an action at its latest facts. */
public final class AmendedHistory {

  /** No key is empty, so a question that the amended facts do not ask is never answered by it. */
  private static final String FORGET =
      "update history_key set key = '' where action = ? and slot <> all (?)";

  private static final String RECORD =
      """
      insert into history_key (action, workflow, slot, key, at, counted, cleared)
      select ?, ?, slot, key, ?, true, false from unnest(?, ?) as u (slot, key)
      on conflict (action, slot) do update set key = excluded.key
      """;

  private AmendedHistory() {}

  /**
   * Records what an amended action asks of earlier ones, in the place of what it asked before.
   *
   * @param questions of its facts as they are now
   */
  public static void record(Batch batch, Action action, List<HistoryQuestion> questions) {
    List<String> slots = questions.stream().map(HistoryQuestion::slot).toList();
    batch.write(FORGET, p -> p.value(action.id()).texts(slots));
    if (!questions.isEmpty()) {
      batch.write(
          RECORD,
          p ->
              p.value(action.id())
                  .value(action.content().workflow())
                  .value(action.decision().submittedAt())
                  .texts(slots)
                  .texts(questions.stream().map(HistoryQuestion::key).toList()));
    }
  }
}
