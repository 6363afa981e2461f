package dev.lastword.server.evidence;

import dev.lastword.policy.Policy;
import dev.lastword.policy.draft.RuleLimit;
import dev.lastword.policy.fact.Binding;
import dev.lastword.policy.json.JsonReading;
import dev.lastword.policy.json.StrictJson;
import dev.lastword.server.store.Parameters;
import dev.lastword.server.store.PublicId;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** SQL that reads, of the actions that one rule held alone, the fact which the rule compares. */
final class HeldValues {

  /** With the mode beside it, a rule is still the only one. */
  private static final String HELD =
      """
      select a.id, a.reason_ids, a.facts from action a
      where a.workflow = ? and a.id >= ? and a.verdict = 'hold'
        and cardinality(a.reason_ids) <= 2 and a.reason_ids && ?
      order by a.id desc limit ?
      """;

  private static final int FETCH = 200;

  private HeldValues() {}

  /**
   * Reads the facts as they were sent first.
   *
   * @param from the oldest action
   * @param limits by rule
   * @return by action; without those whose fact was not sent
   */
  static Map<String, BigDecimal> read(
      Connection connection, Policy policy, UUID from, Map<String, RuleLimit> limits)
      throws SQLException {
    var found = new HashMap<String, BigDecimal>();
    connection.setAutoCommit(false); // else the driver takes in all rows at once
    try (PreparedStatement select = connection.prepareStatement(HELD)) {
      select.setFetchSize(FETCH);
      new Parameters(select)
          .value(policy.workflow())
          .value(from)
          .texts(List.copyOf(limits.keySet()))
          .value(EvidenceStore.MOST_ACTIONS);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          String action = PublicId.ACTION.of(rows.getObject(1, UUID.class));
          value(rows, policy, limits).ifPresent(value -> found.put(action, value));
        }
      }
    }
    return found;
  }

  private static Optional<BigDecimal> value(
      ResultSet row, Policy policy, Map<String, RuleLimit> limits) throws SQLException {
    byte[] facts = row.getBytes(3);
    for (String reason : (String[]) row.getArray(2).getArray()) {
      RuleLimit limit = limits.get(reason);
      if (limit != null
          && StrictJson.parse(facts) instanceof JsonReading.Parsed(var sent)
          && policy.facts().bind(sent) instanceof Binding.Bound(var bound)) {
        return limit.found(bound);
      }
    }
    return Optional.empty();
  }
}
