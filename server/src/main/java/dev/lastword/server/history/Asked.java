package dev.lastword.server.history;

import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.HistoryQuestion;

/** A question of an action of a workflow; {@code tried} asks about its subject. */
public record Asked(String workflow, HistoryQuestion question, String subject) {

  String slot() {
    return question.slot();
  }

  String key() {
    return question.call() instanceof HistoryCall.Tried
        ? HistoryQuestion.ofSubject(subject)
        : question.key();
  }
}
