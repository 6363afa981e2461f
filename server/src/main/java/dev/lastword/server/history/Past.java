package dev.lastword.server.history;

import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.HistoryRecord;
import dev.lastword.policy.fact.Window;
import dev.lastword.server.store.Parameters;
import dev.lastword.server.store.Questions;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What earlier actions answer to the submissions of one batch: as stored before it, and as the
 * submissions before have changed it.
 */
public final class Past {

  /** Rows of one key in one window that are added up; above that the answer is unknown. */
  public static final int MOST_ROWS = 2_000;

  /** How far back actions are kept for sure; a longer window is unknown. */
  public static final Duration KEPT_FOR = Duration.ofDays(400);

  private final Instant now;
  private final Map<Asked, Sum> stored = new HashMap<>();
  private final Map<UUID, List<Remembered>> known = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();

  private record Change(Remembered row, int sign) {}

  public Past(Instant now) {
    this.now = now;
  }

  /** Asks with the request for the lock; the answers are there when the batch runs. */
  public void ask(Questions questions, Set<Asked> asked) {
    byKind(asked)
        .forEach((kind, those) ->
            questions.ask(
                kind.sql(),
                kind.binder(those, now, null),
                rows -> PastStore.read(rows, those, stored)));
  }

  /** Asks at once, where it was not known before the turn what to ask. */
  public void askNow(Connection connection, Set<Asked> asked) throws SQLException {
    stored.putAll(sums(connection, asked, now, null));
  }

  /** Reads the rows of earlier actions that may be superseded. */
  public void know(Connection connection, Collection<UUID> actions) throws SQLException {
    if (!actions.isEmpty()) {
      for (Remembered row : PastStore.rows(connection, List.copyOf(actions))) {
        known.computeIfAbsent(row.action(), a -> new ArrayList<>()).add(row);
      }
    }
  }

  /** An action of the batch: those after it are told of it. */
  public void add(UUID action, String workflow, Counts counts, List<HistoryRecord> records) {
    for (HistoryRecord record : records) {
      Remembered row = new Remembered(action, workflow, now, record, counts);
      known.computeIfAbsent(action, a -> new ArrayList<>()).add(row);
      changes.add(new Change(row, 1));
    }
  }

  /** An action that will not happen any more; it stays a try. */
  public void supersede(UUID action) {
    for (Remembered row : known.getOrDefault(action, List.of())) {
      if (!HistoryCall.SUBJECTS.equals(row.what().slot())) {
        changes.add(new Change(row, -1));
      }
    }
  }

  /** The answers to what one submission asks. */
  public History answer(String workflow, List<HistoryQuestion> questions, String subject) {
    Map<HistoryQuestion, BigDecimal> answers = new HashMap<>();
    for (HistoryQuestion question : questions) {
      var asked = new Asked(workflow, question, subject);
      Sum sum = stored.getOrDefault(asked, Sum.NOTHING);
      for (Change change : changes) {
        if (change.row.answers(asked, now)) {
          sum = sum.with(change.row, change.sign, question.call());
        }
      }
      put(answers, question, sum);
    }
    return new History(answers);
  }

  /**
   * The answers, as stored, to what an action asks that is looked at again.
   *
   * @param itself the action, which does not answer its own questions
   */
  public static History now(
      Connection connection,
      String workflow,
      List<HistoryQuestion> questions,
      String subject,
      UUID itself,
      Instant now)
      throws SQLException {
    Set<Asked> asked =
        questions.stream().map(q -> new Asked(workflow, q, subject)).collect(Collectors.toSet());
    Map<Asked, Sum> sums = sums(connection, asked, now, itself);
    Map<HistoryQuestion, BigDecimal> answers = new HashMap<>();
    asked.forEach(a -> put(answers, a.question(), sums.getOrDefault(a, Sum.NOTHING)));
    return new History(answers);
  }

  private static void put(Map<HistoryQuestion, BigDecimal> answers, HistoryQuestion to, Sum sum) {
    if (isKept(to.call())) {
      sum.answer(to.call()).ifPresent(answer -> answers.put(to, answer));
    }
  }

  private static boolean isKept(HistoryCall call) {
    return PastStore.window(call)
        .map(Window::length)
        .filter(length -> length.compareTo(KEPT_FOR) > 0)
        .isEmpty();
  }

  private static Map<Asked, Sum> sums(
      Connection connection, Set<Asked> asked, Instant now, @Nullable UUID except)
      throws SQLException {
    Map<Asked, Sum> sums = new HashMap<>();
    for (var kind : byKind(asked).entrySet()) {
      try (PreparedStatement select = connection.prepareStatement(kind.getKey().sql())) {
        kind.getKey().binder(kind.getValue(), now, except).bind(new Parameters(select));
        try (ResultSet rows = select.executeQuery()) {
          PastStore.read(rows, kind.getValue(), sums);
        }
      }
    }
    return sums;
  }

  private static Map<PastStore, List<Asked>> byKind(Set<Asked> asked) {
    return asked.stream()
        .filter(a -> isKept(a.question().call()))
        .collect(
            Collectors.groupingBy(
                a -> PastStore.of(a.question().call()), LinkedHashMap::new, Collectors.toList()));
  }
}
