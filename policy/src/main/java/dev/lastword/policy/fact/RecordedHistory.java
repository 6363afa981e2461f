package dev.lastword.policy.fact;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Earlier actions of one workflow, and what they answer. This is the definition of the history
 * functions: tests in a policy file are answered by it, and a server, which counts in a database,
 * is compared with it.
 *
 * @param actions in any order
 * @param seen what {@code first_time} has seen beside them
 */
public record RecordedHistory(List<Earlier> actions, Set<HistoryQuestion> seen) {

  public RecordedHistory {
    actions = List.copyOf(actions);
    seen = Set.copyOf(seen);
  }

  /**
   * An earlier action.
   *
   * @param facts of its latest revision; those it has not are absent
   * @param subject what it was about; actions with equal subjects are tries of one thing, those
   *     with an empty one are not
   * @param age how long before the question it was submitted, or amended last; from zero
   */
  public record Earlier(Facts facts, String subject, Standing standing, Duration age) {}

  /** The answers; a question that cannot be answered has none. */
  public History answer(List<HistoryQuestion> questions, String subject) {
    Map<HistoryQuestion, BigDecimal> answers = new HashMap<>();
    for (HistoryQuestion question : questions) {
      answer(question, subject).ifPresent(answer -> answers.put(question, answer));
    }
    return new History(answers);
  }

  private Optional<BigDecimal> answer(HistoryQuestion question, String subject) {
    List<Earlier> cleared = alike(question, earlier -> earlier.standing.isCleared());
    List<Earlier> counted = alike(question, earlier -> earlier.standing.isCounted());
    return switch (question.call()) {
      case HistoryCall.FirstTime f ->
          cleared.isEmpty() && !seen.contains(question)
              ? Optional.empty()
              : Optional.of(BigDecimal.ONE);
      case HistoryCall.Largest l ->
          cleared.stream()
              .flatMap(e -> HistoryRecord.number(e.facts, l.of()).stream())
              .max(BigDecimal::compareTo);
      case HistoryCall.Count c ->
          Optional.of(BigDecimal.valueOf(within(c.window(), counted).size()));
      case HistoryCall.Total t -> sum(within(t.window(), counted), t.of());
      case HistoryCall.Tried t -> Optional.of(tries(t.window(), subject));
    };
  }

  private List<Earlier> alike(HistoryQuestion question, Predicate<Earlier> those) {
    return actions.stream()
        .filter(those)
        .filter(e ->
            HistoryKeys.key(e.facts, question.call()).filter(question.key()::equals).isPresent())
        .toList();
  }

  private BigDecimal tries(Window window, String subject) {
    List<Earlier> tried =
        actions.stream()
            .filter(e -> e.standing.isTried() && !subject.isEmpty() && e.subject.equals(subject))
            .toList();
    return BigDecimal.valueOf(within(window, tried).size());
  }

  /** What happened exactly so long ago is still within. */
  private static List<Earlier> within(Window window, List<Earlier> actions) {
    return actions.stream().filter(e -> e.age.compareTo(window.length()) <= 0).toList();
  }

  /** Empty when one of them has no value: it may be anything. */
  private static Optional<BigDecimal> sum(List<Earlier> actions, String of) {
    List<BigDecimal> values = new ArrayList<>();
    actions.forEach(e -> HistoryRecord.number(e.facts, of).ifPresent(values::add));
    return values.size() < actions.size()
        ? Optional.empty()
        : Optional.of(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
  }
}
