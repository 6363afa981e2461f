package dev.lastword.server.intake;

import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.server.store.Ids;
import dev.lastword.server.store.Parameters;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a batch of submissions has to know about earlier actions; one round trip for each kind. */
final class Lookups {

  /** How long an Idempotency-Key is remembered. */
  static final Duration KEYS_REMEMBERED = Duration.ofDays(7);

  private static final String BY_KEY =
      """
      select u.o, a.id
      from unnest(?, ?) with ordinality as u (agent, key, o)
      join action a on a.agent = u.agent and a.idempotency_key = u.key and a.id >= ?
      """;

  private static final String OPEN =
      """
      select u.o, r.action
      from unnest(?, ?, ?) with ordinality as u (workflow, agent, subject, o)
      join review r on r.workflow = u.workflow and r.agent = u.agent and r.subject = u.subject
        and r.closed_at is null
      """;

  private static final String SEEN =
      """
      select u.o
      from unnest(?, ?, ?) with ordinality as u (workflow, slot, key, o)
      where exists (
        select from history_key h
        where h.workflow = u.workflow and h.slot = u.slot and h.key = u.key and h.cleared)
      """;

  private final Connection connection;

  Lookups(Connection connection) {
    this.connection = connection;
  }

  /** Whose key it is, and the key. */
  record AgentKey(String agent, String key) {}

  /** What an open action is about. */
  record Topic(String workflow, String agent, String subject) {}

  /** A question of a workflow's policy. */
  record Asked(String workflow, HistoryQuestion question) {}

  Map<AgentKey, UUID> byKey(List<AgentKey> keys, Instant now) throws SQLException {
    if (keys.isEmpty()) {
      return Map.of();
    }
    try (PreparedStatement select = connection.prepareStatement(BY_KEY)) {
      new Parameters(select)
          .texts(keys.stream().map(AgentKey::agent).toList())
          .texts(keys.stream().map(AgentKey::key).toList())
          .value(Ids.floor(now.minus(KEYS_REMEMBERED)));
      return found(select, keys);
    }
  }

  Map<Topic, UUID> open(List<Topic> topics) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(OPEN)) {
      new Parameters(select)
          .texts(topics.stream().map(Topic::workflow).toList())
          .texts(topics.stream().map(Topic::agent).toList())
          .texts(topics.stream().map(Topic::subject).toList());
      return found(select, topics);
    }
  }

  Set<Asked> seen(Set<Asked> questions) throws SQLException {
    if (questions.isEmpty()) {
      return new HashSet<>();
    }
    List<Asked> asked = List.copyOf(questions);
    try (PreparedStatement select = connection.prepareStatement(SEEN)) {
      new Parameters(select)
          .texts(asked.stream().map(Asked::workflow).toList())
          .texts(asked.stream().map(a -> a.question.slot()).toList())
          .texts(asked.stream().map(a -> a.question.key()).toList());
      var seen = new HashSet<Asked>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          seen.add(asked.get(rows.getInt(1) - 1));
        }
      }
      return seen;
    }
  }

  private static <K> Map<K, UUID> found(PreparedStatement select, List<K> keys)
      throws SQLException {
    var found = new HashMap<K, UUID>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.put(keys.get(rows.getInt(1) - 1), rows.getObject(2, UUID.class));
      }
    }
    return found;
  }
}
