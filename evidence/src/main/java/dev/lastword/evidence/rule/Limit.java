package dev.lastword.evidence.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A limit beyond which a rule holds an action, and the limits that it may be narrowed to.
 *
 * @param value today's
 * @param above whether what is above it is held, or what is below
 * @param itself whether what is exactly at it is held too
 * @param decimals that a limit may have, at least 0
 */
public record Limit(BigDecimal value, boolean above, boolean itself, int decimals) {

  /** How far a limit is moved, nearest first. */
  private static final List<BigDecimal> FACTORS =
      Stream.of("1.1", "1.25", "1.5", "2", "3", "5", "10").map(BigDecimal::new).toList();

  public Limit {
    if (decimals < 0) {
      throw new IllegalArgumentException(decimals + " decimals");
    }
  }

  /** Whether it holds an action with this value. */
  public boolean holds(BigDecimal found) {
    int order = above ? found.compareTo(value) : value.compareTo(found);
    return order > 0 || (order == 0 && itself);
  }

  /**
   * The limits that hold less, nearest first: fixed before anybody looks at what was judged.
   *
   * @return none for a limit that is not above zero
   */
  public List<Limit> narrower() {
    return value.signum() <= 0
        ? List.of()
        : FACTORS.stream()
            .map(this::moved)
            .filter(to -> to.signum() > 0 && isNarrower(to))
            .distinct()
            .map(to -> new Limit(to, above, itself, decimals))
            .toList();
  }

  private boolean isNarrower(BigDecimal to) {
    return above ? to.compareTo(value) > 0 : to.compareTo(value) < 0;
  }

  private BigDecimal moved(BigDecimal factor) {
    return above
        ? value.multiply(factor).setScale(decimals, RoundingMode.HALF_EVEN)
        : value.divide(factor, decimals, RoundingMode.HALF_EVEN);
  }
}
