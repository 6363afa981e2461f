package dev.lastword.server.shadow;

import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryQuestion;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one action asked of earlier ones when it was decided, with the answers of that moment.
 *
 * @param answers by call and key; empty for what was asked and is not known
 */
record StoredHistory(Map<Asked, Optional<BigDecimal>> answers) {

  StoredHistory {
    answers = Map.copyOf(answers);
  }

  /** A question in texts: the call as a policy writes it, and the key. */
  record Asked(String call, String key) {}

  /**
   * As it is stored.
   *
   * @param rows call, key and answer of each question; an answer that is not known is null
   */
  static StoredHistory of(List<List<@Nullable String>> rows) {
    var answers = new HashMap<Asked, Optional<BigDecimal>>();
    for (List<@Nullable String> row : rows) {
      answers.put(
          new Asked(String.valueOf(row.get(0)), String.valueOf(row.get(1))),
          Optional.ofNullable(row.get(2)).map(BigDecimal::new));
    }
    return new StoredHistory(answers);
  }

  /** Whether all of these were asked then, so that the answers of then are there. */
  boolean knows(List<HistoryQuestion> questions) {
    return questions.stream().map(StoredHistory::asked).allMatch(answers::containsKey);
  }

  /** The answers of then to some of these questions. */
  History to(List<HistoryQuestion> questions) {
    var found = new HashMap<HistoryQuestion, BigDecimal>();
    for (HistoryQuestion question : questions) {
      answers
          .getOrDefault(asked(question), Optional.empty())
          .ifPresent(answer -> found.put(question, answer));
    }
    return new History(found);
  }

  private static Asked asked(HistoryQuestion question) {
    return new Asked(question.call().text(), question.key());
  }
}
