package dev.lastword.policy.rule;

import dev.lastword.policy.fact.HistoryCall;
import dev.lastword.policy.fact.MoneyText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A value that a {@link Clause} speaks of. */
public sealed interface Operand {

  /** The value of a fact. */
  record Fact(String name) implements Operand {}

  /** The item that {@link Clause.Items} looks at, under the author's name for it. */
  record Item(String name) implements Operand {}

  /** A text as it stands in the condition. */
  record Text(String value) implements Operand {}

  /** A whole or decimal number as it stands in the condition. */
  record Figure(BigDecimal value) implements Operand {}

  /** An amount as it stands in the condition. */
  record Amount(MoneyText.Amount value) implements Operand {}

  /** A day as it stands in the condition. */
  record Day(LocalDate value) implements Operand {}

  /** A moment as it stands in the condition. */
  record Moment(Instant value) implements Operand {}

  /** A length of time as it stands in the condition. */
  record Length(Duration value) implements Operand {}

  /** When the action was submitted. */
  record SubmittedAt() implements Operand {}

  /** What a day or a moment is in the time zone of the policy. */
  record Reading(Clock clock, Operand of) implements Operand {}

  /** One of the policy's {@code lists}. */
  record NamedList(String name) implements Operand {}

  /** Values listed in the condition, at least one. */
  record Listed(List<Operand> values) implements Operand {
    public Listed {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new IllegalArgumentException("nothing is listed");
      }
    }
  }

  /** How many {@code things} a text or list has. */
  record Size(Things things, Operand of) implements Operand {}

  /** Two numbers, amounts or times, put together. */
  record Calculated(Operand left, Sign sign, Operand right) implements Operand {}

  /** What is read off a day or a moment. */
  enum Clock {
    /** Its English name in small letters. */
    WEEKDAY,
    /** From 0 to 23. */
    HOUR
  }

  /** What earlier actions come to. */
  record OfHistory(HistoryCall call) implements Operand {}

  /** What is counted. */
  enum Things {
    CHARACTERS,
    ITEMS
  }

  /** How numbers are put together. */
  enum Sign {
    PLUS,
    MINUS,
    TIMES
  }
}
