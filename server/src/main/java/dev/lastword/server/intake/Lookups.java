package dev.lastword.server.intake;

import dev.lastword.server.store.Questions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What submissions have to know about earlier actions. */
final class Lookups {

  private static final String BY_KEY =
      """
      select u.o, a.id
      from unnest(?, ?, ?) with ordinality as u (agent, key, workflow, o)
      join action a on a.agent = u.agent and a.idempotency_key = u.key and a.workflow = u.workflow
        and a.id >= uuid_floor(now() - interval '7 days')
        and a.id < uuid_floor(now() + interval '1 day')
      """;

  private static final String OPEN =
      """
      select u.o, r.action
      from unnest(?, ?, ?) with ordinality as u (workflow, agent, subject, o)
      join review r on r.workflow = u.workflow and r.agent = u.agent and r.subject = u.subject
        and r.closed_at is null
        and r.id >= uuid_floor(now() - interval '100 days')
        and r.id < uuid_floor(now() + interval '1 day')
      """;

  /** Where a key was used, by whom, and the key. Keys are remembered for seven days. */
  record AgentKey(String workflow, String agent, String key) {}

  /** What an open action is about. Looked for among those of the last hundred days. */
  record Topic(String workflow, String agent, String subject) {}

  private final Map<AgentKey, UUID> byKey = new HashMap<>();
  private final Map<Topic, UUID> open = new HashMap<>();

  /** The action that came with this key; grows while a batch is decided. */
  Map<AgentKey, UUID> byKey() {
    return byKey;
  }

  /** The open action about this topic; grows likewise. */
  Map<Topic, UUID> open() {
    return open;
  }

  void askForKeys(Questions questions, List<AgentKey> keys) {
    if (!keys.isEmpty()) {
      questions.ask(
          BY_KEY,
          p ->
              p.texts(keys.stream().map(AgentKey::agent).toList())
                  .texts(keys.stream().map(AgentKey::key).toList())
                  .texts(keys.stream().map(AgentKey::workflow).toList()),
          rows -> read(rows, keys, byKey));
    }
  }

  void askForOpen(Questions questions, List<Topic> topics) {
    questions.ask(
        OPEN,
        p ->
            p.texts(topics.stream().map(Topic::workflow).toList())
                .texts(topics.stream().map(Topic::agent).toList())
                .texts(topics.stream().map(Topic::subject).toList()),
        rows -> read(rows, topics, open));
  }

  private static <K> void read(ResultSet rows, List<K> keys, Map<K, UUID> into)
      throws SQLException {
    while (rows.next()) {
      into.put(keys.get(rows.getInt(1) - 1), rows.getObject(2, UUID.class));
    }
  }
}
