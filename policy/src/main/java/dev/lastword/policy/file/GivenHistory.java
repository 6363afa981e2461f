package dev.lastword.policy.file;

import dev.lastword.policy.fact.History;
import dev.lastword.policy.fact.HistoryQuestion;
import dev.lastword.policy.fact.RecordedHistory;
import java.util.List;
import java.util.Set;

/**
 * What a test says happened before.
 *
 * @param subject what the action of the test is about; may be empty, which no earlier one is about
 */
public record GivenHistory(RecordedHistory earlier, String subject) {

  /** Nothing happened. */
  public static GivenHistory none() {
    return new GivenHistory(new RecordedHistory(List.of(), Set.of()), "");
  }

  /** The answers to what the policy asks. */
  public History answer(List<HistoryQuestion> questions) {
    return earlier.answer(questions, subject);
  }
}
