package dev.lastword.server.history;

import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.HistoryRecord;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Remembers the actions of a batch, and what became of earlier ones. */
public final class HistoryInBatch implements Batch.Part {

  private static final String INSERT =
      """
      insert into history_key (action, workflow, slot, key, at, amount, counted, cleared, source)
      select action, workflow, slot, key, at, amount, counted, cleared, source
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
        as u (action, workflow, slot, key, at, amount, counted, cleared, source)
      on conflict (action, slot) do nothing
      """;

  private static final String CHANGE =
      """
      update history_key h
      set counted = case h.slot when '~@subject' then u.tried else u.counted end,
        cleared = u.cleared
      from unnest(?, ?, ?, ?) as u (action, counted, cleared, tried)
      where h.action = u.action and (h.counted, h.cleared) is distinct from
        (case h.slot when '~@subject' then u.tried else u.counted end, u.cleared)
      """;

  /** No key is empty, so a question that the amended facts do not ask is never answered by it. */
  private static final String FORGET =
      "update history_key set key = '' where action = ? and slot <> all (?)";

  private static final String REPLACE =
      """
      insert into history_key (action, workflow, slot, key, at, amount, counted, cleared)
      select ?, ?, slot, key, ?, amount, true, false from unnest(?, ?, ?) as u (slot, key, amount)
      on conflict (action, slot) do update set key = excluded.key, amount = excluded.amount
      """;

  private static final Counts CARRIED_OUT = new Counts(true, true, false);

  private final Batch batch;
  private final List<Remembered> added = new ArrayList<>();
  private final Map<UUID, Counts> changed = new LinkedHashMap<>();

  private HistoryInBatch(Batch batch) {
    this.batch = batch;
  }

  public static HistoryInBatch of(Batch batch) {
    return batch.part(HistoryInBatch.class, HistoryInBatch::new);
  }

  /** An action, submitted at a time, with what it leaves behind. What is there already stays. */
  public void add(
      UUID action, String workflow, Instant at, Counts counts, List<HistoryRecord> records) {
    records.forEach(record -> added.add(new Remembered(action, workflow, at, record, counts)));
  }

  /** An action that was carried out before, as an import tells. */
  public void addImported(
      UUID source, UUID action, String workflow, Instant at, List<HistoryRecord> records) {
    records.forEach(
        record -> added.add(new Remembered(action, workflow, at, record, CARRIED_OUT, source)));
  }

  /** An action whose state changed. */
  public void change(UUID action, Counts counts) {
    changed.put(action, counts);
  }

  /** A held action whose facts a person amended: it is remembered with them instead. */
  public void amend(UUID action, String workflow, Instant at, List<HistoryRecord> records)
      throws SQLException {
    List<String> slots = records.stream().map(HistoryRecord::slot).toList();
    batch.execute(FORGET, p -> p.value(action).texts(slots));
    if (!records.isEmpty()) {
      batch.execute(
          REPLACE,
          p ->
              p.value(action)
                  .value(workflow)
                  .value(at)
                  .texts(slots)
                  .texts(records.stream().map(HistoryRecord::key).toList())
                  .decimals(records.stream().map(r -> r.amount().orElse(null)).toList()));
    }
  }

  /** Writes now, so that it is seen by who asks next. */
  public void flush() throws SQLException {
    if (!added.isEmpty()) {
      List<Remembered> rows = List.copyOf(added);
      batch.execute(INSERT, p -> bindAdded(p, rows));
      added.clear();
    }
    if (!changed.isEmpty()) {
      Map<UUID, Counts> rows = Map.copyOf(changed);
      batch.execute(CHANGE, p -> bindChanged(p, rows));
      changed.clear();
    }
  }

  @Override
  public void finish() {
    if (!added.isEmpty()) {
      batch.write(INSERT, p -> bindAdded(p, added));
    }
    if (!changed.isEmpty()) {
      batch.write(CHANGE, p -> bindChanged(p, changed));
    }
  }

  private static void bindAdded(Parameters p, List<Remembered> rows) throws SQLException {
    p.uuids(rows.stream().map(Remembered::action).toList());
    p.texts(rows.stream().map(Remembered::workflow).toList());
    p.texts(rows.stream().map(row -> row.what().slot()).toList());
    p.texts(rows.stream().map(row -> row.what().key()).toList());
    p.times(rows.stream().map(Remembered::at).toList());
    p.decimals(rows.stream().map(row -> row.what().amount().orElse(null)).toList());
    p.booleans(rows.stream().map(HistoryInBatch::isCounted).toList());
    p.booleans(rows.stream().map(row -> row.counts().cleared()).toList());
    p.uuids(rows.stream().map(Remembered::source).toList());
  }

  private static boolean isCounted(Remembered row) {
    return HistoryCall.SUBJECTS.equals(row.what().slot())
        ? row.counts().tried()
        : row.counts().counted();
  }

  private static void bindChanged(Parameters p, Map<UUID, Counts> rows) throws SQLException {
    List<Counts> counts = List.copyOf(rows.values());
    p.uuids(List.copyOf(rows.keySet()));
    p.booleans(counts.stream().map(Counts::counted).toList());
    p.booleans(counts.stream().map(Counts::cleared).toList());
    p.booleans(counts.stream().map(Counts::tried).toList());
  }
}
