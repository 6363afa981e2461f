package dev.lastword.policy.fact;

import static dev.lastword.policy.problem.PolicyCode.CONFIDENCE_INVALID;

import dev.lastword.policy.json.Json;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.Problem;
import java.math.BigDecimal;

/** How sure an agent says it is. Decimal, so that 0.8 and 0.80 are equal and nothing is rounded. */
public sealed interface Confidence {

  /** The agent did not say. */
  record Absent() implements Confidence {}

  /** From 0 to 1, both included. */
  record Given(BigDecimal value) implements Confidence {
    public Given {
      if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("confidence " + value);
      }
    }
  }

  /** What came of reading a member {@code confidence}. */
  sealed interface Reading {

    /** A number from 0 to 1, or absent. */
    record Fits(Confidence confidence) implements Reading {}

    /** Anything else. */
    record DoesNotFit(Problem problem) implements Reading {}
  }

  /** No confidence. */
  static Confidence absent() {
    return new Absent();
  }

  /** A confidence from 0 to 1; throws outside it. */
  static Confidence given(BigDecimal value) {
    return new Given(value);
  }

  /** Reads a member {@code confidence}: a number from 0 to 1; null is absent. */
  static Reading of(Json sent) {
    return switch (sent) {
      case Json.Null n -> new Reading.Fits(absent());
      case Json.Number number -> of(number.value());
      case Json.Text text ->
          invalid("the confidence is a text instead of a number", "write it without quotes");
      case Json.Bool b -> notANumber(sent);
      case Json.Array a -> notANumber(sent);
      case Json.Object o -> notANumber(sent);
    };
  }

  private static Reading of(BigDecimal value) {
    if (value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0) {
      return new Reading.Fits(given(value));
    }
    return invalid(
        "the confidence is outside 0 to 1",
        looksLikePercent(value) ? "write " + hundredth(value) : "send a number from 0 to 1");
  }

  private static boolean looksLikePercent(BigDecimal value) {
    return value.compareTo(BigDecimal.TWO) >= 0
        && value.compareTo(BigDecimal.valueOf(100)) <= 0
        && value.precision() <= 10;
  }

  /** 80 becomes 0.80. */
  private static String hundredth(BigDecimal percent) {
    BigDecimal value = percent.movePointLeft(2);
    return value.setScale(Math.max(2, value.stripTrailingZeros().scale())).toPlainString();
  }

  private static Reading notANumber(Json sent) {
    return invalid(
        "the confidence is " + sent.kind() + " instead of a number", "send a number from 0 to 1");
  }

  private static Reading invalid(String message, String fix) {
    return new Reading.DoesNotFit(
        Problem.error(CONFIDENCE_INVALID, Place.at("/confidence"), message, fix));
  }
}
