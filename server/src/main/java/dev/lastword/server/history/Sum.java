package dev.lastword.server.history;

import dev.lastword.policy.fact.HistoryCall;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the rows of one question come to.
 *
 * @param rows that count; above {@link Past#MOST_ROWS} nobody counted on
 * @param without how many of them have no amount
 * @param amount their sum; of {@code largest} the largest
 */
record Sum(long rows, long without, BigDecimal amount) {

  static final Sum NOTHING = new Sum(0, 0, BigDecimal.ZERO);

  /** With one more row, or one less. */
  Sum with(Remembered row, int sign, HistoryCall call) {
    long missing = row.what().amount().isEmpty() ? sign : 0;
    BigDecimal value = row.what().amount().orElse(BigDecimal.ZERO);
    BigDecimal next =
        call instanceof HistoryCall.Largest
            ? rows == 0 ? value : amount.max(value)
            : sign > 0 ? amount.add(value) : amount.subtract(value);
    return new Sum(rows + sign, without + missing, next);
  }

  /** As a policy takes it; empty when it is not known. */
  Optional<BigDecimal> answer(HistoryCall call) {
    boolean any = rows > 0;
    boolean few = rows <= Past.MOST_ROWS;
    return switch (call) {
      case HistoryCall.FirstTime f -> any ? Optional.of(BigDecimal.ONE) : Optional.empty();
      case HistoryCall.Largest l -> any ? Optional.of(amount) : Optional.empty();
      case HistoryCall.Count c -> few ? Optional.of(BigDecimal.valueOf(rows)) : Optional.empty();
      case HistoryCall.Total t -> few && without == 0 ? Optional.of(amount) : Optional.empty();
      case HistoryCall.Tried t -> few ? Optional.of(BigDecimal.valueOf(rows)) : Optional.empty();
    };
  }
}
