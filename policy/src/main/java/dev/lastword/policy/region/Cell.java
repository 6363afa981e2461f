package dev.lastword.policy.region;

import java.util.Optional;

/**
 * A part of an axis on which no condition at hand sees a difference. Values are {@code Boolean},
 * {@code BigDecimal} (amounts in minor units, dates in days, moments in microseconds), {@code
 * String}, and {@code Double.NaN} where a calculation can come to it.
 */
public sealed interface Cell {

  /** A fact that was not sent, or a result that is not known. */
  record Nothing() implements Cell {}

  /** One value. */
  record Exactly(Object value) implements Cell {}

  /** All values between two others, or other than some; this is one of them. */
  record Such(Object sample) implements Cell {}

  /** Its value, or one of its values; empty for nothing. */
  default Optional<Object> one() {
    return switch (this) {
      case Nothing n -> Optional.empty();
      case Exactly exactly -> Optional.of(exactly.value());
      case Such such -> Optional.of(such.sample());
    };
  }
}
