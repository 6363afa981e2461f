package dev.lastword.policy.fact;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answers of earlier actions to the questions of one evaluation, fetched before it. What is not
 * in it is not known, which is the cautious answer: {@code first_time} is true, the others are
 * unknown.
 *
 * @param answers to {@code first_time} any number when it was seen; to {@code largest} the value;
 *     to {@code count}, {@code total} and {@code tried} what the earlier actions come to, without
 *     this one. Minor units of money
 */
public record History(Map<HistoryQuestion, BigDecimal> answers) {

  private static final History NONE = new History(Map.of());

  public History {
    answers = Map.copyOf(answers);
  }

  /** Nothing is known. */
  public static History none() {
    return NONE;
  }

  /** These were seen. */
  public static History seen(Set<HistoryQuestion> seen) {
    return new History(seen.stream().collect(Collectors.toMap(q -> q, q -> BigDecimal.ONE)));
  }

  /** What earlier actions come to; empty when it is not known. */
  public Optional<BigDecimal> of(HistoryQuestion question) {
    return Optional.ofNullable(answers.get(question));
  }
}
