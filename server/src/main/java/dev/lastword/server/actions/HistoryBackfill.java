package dev.lastword.server.actions;

import dev.lastword.policy.Policy;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.server.store.Batch;
import dev.lastword.server.store.Parameters;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Gives earlier actions the history keys that a newly active policy asks for: history counts across
 * all versions of a policy, and a version may ask about facts that none before it asked about. Of
 * an amended action they are those of what people made of it. Facts that do not fit the new
 * declarations count as never seen, the cautious answer.
 */
public final class HistoryBackfill {

  private static final int PAGE = 1_000;

  private static final String EARLIER =
      """
      select a.id, coalesce(r.facts, a.facts), a.state, a.submitted_at
      from action a left join reconsideration r on r.id = a.reconsidered
      where a.workflow = ? order by a.id
      """;

  private static final String INSERT =
      """
      insert into history_key (action, workflow, slot, key, at, counted, cleared)
      select action, ?, slot, key, at, counted, cleared
      from unnest(?, ?, ?, ?, ?, ?) as u (action, slot, key, at, counted, cleared)
      on conflict do nothing
      """;

  private record Row(UUID action, HistoryQuestion question, Instant at, State state) {}

  private final Batch batch;
  private final Policy policy;
  private final Set<String> slots;
  private final List<Row> rows = new ArrayList<>();

  private HistoryBackfill(Batch batch, Policy policy, Set<String> slots) {
    this.batch = batch;
    this.policy = policy;
    this.slots = slots;
  }

  /** Records these slots for every earlier action of the policy's workflow. */
  public static void record(Batch batch, Policy policy, Set<String> slots) throws SQLException {
    if (!slots.isEmpty()) {
      new HistoryBackfill(batch, policy, slots).run();
    }
  }

  private void run() throws SQLException {
    try (PreparedStatement select = batch.connection().prepareStatement(EARLIER)) {
      new Parameters(select).value(policy.workflow());
      select.setFetchSize(PAGE);
      try (ResultSet earlier = select.executeQuery()) {
        while (earlier.next()) {
          add(earlier);
          if (rows.size() >= PAGE) {
            insert();
          }
        }
      }
    }
    insert();
  }

  private void add(ResultSet earlier) throws SQLException {
    UUID action = earlier.getObject(1, UUID.class);
    State state = State.of(earlier.getString(3));
    Instant at = earlier.getObject(4, OffsetDateTime.class).toInstant();
    if (StrictJson.parse(earlier.getBytes(2)) instanceof JsonReading.Parsed(var facts)
        && policy.facts().bind(facts) instanceof Binding.Bound(var fitting)) {
      policy.questions(fitting).stream()
          .filter(question -> slots.contains(question.slot()))
          .forEach(question -> rows.add(new Row(action, question, at, state)));
    }
  }

  private void insert() throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    batch.execute(
        INSERT,
        p ->
            p.value(policy.workflow())
                .uuids(rows.stream().map(Row::action).toList())
                .texts(rows.stream().map(row -> row.question.slot()).toList())
                .texts(rows.stream().map(row -> row.question.key()).toList())
                .times(rows.stream().map(Row::at).toList())
                .booleans(rows.stream().map(row -> row.state.isCounted()).toList())
                .booleans(rows.stream().map(row -> row.state.isCleared()).toList()));
    rows.clear();
  }
}
