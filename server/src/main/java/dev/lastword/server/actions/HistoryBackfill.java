package dev.lastword.server.actions;

import dev.lastword.policy.Policy;
import dev.lastword.policy.fact.HistoryRecord;
import dev.lastword.policy.fact.Standing;
import dev.lastword.policy.json.Json;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.server.history.Counts;
import dev.lastword.server.history.HistoryInBatch;
import dev.lastword.server.imports.ImportedHistory;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Gives earlier actions the history keys that a newly active policy asks for: history counts across
 * all versions of a policy, and a version may ask about facts that none before it asked about. Of
 * an amended action they are those of what people made of it. Facts that do not fit the new
 * declarations are absent: such an action was never seen, and a sum over it is not known.
 */
public final class HistoryBackfill {

  private static final int PAGE = 1_000;

  private static final String EARLIER =
      """
      select a.id, a.subject, coalesce(r.facts, a.facts), a.state, a.submitted_at,
        a.verdict = 'hold' or a.reconsidered is not null
      from action a left join reconsideration r on r.id = a.reconsidered
      where a.workflow = ? order by a.id
      """;

  private final Batch batch;
  private final HistoryInBatch history;
  private final Policy policy;
  private final Set<String> slots;
  private int rows;

  private HistoryBackfill(Batch batch, Policy policy, Set<String> slots) {
    this.batch = batch;
    this.history = HistoryInBatch.of(batch);
    this.policy = policy;
    this.slots = slots;
  }

  /** Records these slots for every earlier action of the policy's workflow. */
  public static void record(Batch batch, Policy policy, Set<String> slots) throws SQLException {
    if (!slots.isEmpty()) {
      new HistoryBackfill(batch, policy, slots).run();
      ImportedHistory.record(batch, policy, slots);
    }
  }

  private void run() throws SQLException {
    try (PreparedStatement select = batch.connection().prepareStatement(EARLIER)) {
      new Parameters(select).value(policy.workflow());
      select.setFetchSize(PAGE);
      try (ResultSet earlier = select.executeQuery()) {
        while (earlier.next()) {
          add(earlier);
          if (rows >= PAGE) {
            history.flush();
            rows = 0;
          }
        }
      }
    }
    history.flush();
  }

  private void add(ResultSet earlier) throws SQLException {
    String subject = earlier.getString(2);
    if (StrictJson.parse(earlier.getBytes(3)) instanceof JsonReading.Parsed(Json.Object sent)) {
      List<HistoryRecord> records =
          policy.records(policy.facts().bindWhatFits(sent), subject).stream()
              .filter(record -> slots.contains(record.slot()))
              .toList();
      Instant at = earlier.getObject(5, OffsetDateTime.class).toInstant();
      history.add(
          earlier.getObject(1, UUID.class), policy.workflow(), at, counts(earlier), records);
      rows += records.size();
    }
  }

  private static Counts counts(ResultSet earlier) throws SQLException {
    Standing standing = State.of(earlier.getString(4)).standing();
    boolean reviewed = earlier.getBoolean(6);
    return new Counts(standing.isCounted(), standing.isCleared(), reviewed || standing.isTried());
  }
}
