package dev.lastword.policy.rule;

import static dev.lastword.policy.problem.PolicyCode.BAD_DATE;
import static dev.lastword.policy.problem.PolicyCode.BAD_DURATION;
import static dev.lastword.policy.problem.PolicyCode.BAD_TIMESTAMP;

import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.lastword.policy.fact.TimeText;
import dev.lastword.policy.problem.PolicyCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads {@code date("2026-01-31")}, {@code timestamp("2026-01-31T09:00:00Z")} and {@code
 * duration("36h")} while parsing, so that their mistakes have a place.
 */
final class TimeMacros {

  static final List<CelMacro> MACROS =
      List.of(
          macro("date", TimeMacros::date),
          macro("timestamp", TimeMacros::timestamp),
          macro("duration", TimeMacros::duration));

  private TimeMacros() {}

  /** What a literal comes to: the call that stands for it, or what is wrong. */
  private sealed interface Meaning {
    record Literal(String function, long value) implements Meaning {}

    record Wrong(PolicyCode code, String message, String fix) implements Meaning {}
  }

  @SuppressWarnings("Immutable") // the readings above hold nothing
  private static CelMacro macro(String function, Function<String, Meaning> reading) {
    return CelMacro.newGlobalMacro(
        function, 1, (make, target, args) -> expand(make, args.get(0), function, reading));
  }

  private static Optional<CelExpr> expand(
      CelMacroExprFactory make,
      CelExpr argument,
      String function,
      Function<String, Meaning> reading) {
    Meaning meaning =
        Nodes.text(argument).map(reading).orElseGet(() -> notAText(function, reading.apply("")));
    return Optional.of(
        switch (meaning) {
          case Meaning.Literal literal ->
              make.newGlobalCall(literal.function(), make.newIntLiteral(literal.value()));
          case Meaning.Wrong wrong ->
              make.reportError(
                  OwnIssue.of(
                      make.getSourceLocation(argument),
                      wrong.code(),
                      wrong.message(),
                      wrong.fix()));
        });
  }

  /** Facts are compared as they are; only literals are written with the function. */
  private static Meaning notAText(String function, Meaning empty) {
    return empty instanceof Meaning.Wrong wrong
        ? new Meaning.Wrong(wrong.code(), function + "() takes a text literal", wrong.fix())
        : empty;
  }

  private static Meaning date(String text) {
    Optional<LocalDate> day = TimeText.date(text);
    if (day.isPresent()) {
      return new Meaning.Literal(TimeLanguage.DATE_LITERAL, day.get().toEpochDay());
    }
    String message = "`%s` is not a day of the calendar".formatted(MoneyMacro.shown(text));
    return new Meaning.Wrong(BAD_DATE, message, "write date(\"2026-01-31\")");
  }

  private static Meaning timestamp(String text) {
    Optional<Instant> moment = TimeText.moment(text);
    if (moment.isPresent() && TimeText.isTooExact(moment.get())) {
      return new Meaning.Wrong(
          BAD_TIMESTAMP, "this is more exact than a microsecond", "write at most 6 decimals");
    }
    if (moment.isPresent()) {
      return new Meaning.Literal(TimeLanguage.TIMESTAMP_LITERAL, TimeText.micros(moment.get()));
    }
    if (TimeText.moment(text + "Z").isPresent()) {
      return new Meaning.Wrong(
          BAD_TIMESTAMP, "this has no offset from UTC", "write timestamp(\"" + text + "Z\")");
    }
    String message = "`%s` is not a timestamp".formatted(MoneyMacro.shown(text));
    return new Meaning.Wrong(BAD_TIMESTAMP, message, timestampFix(text));
  }

  private static String timestampFix(String text) {
    String day = TimeText.date(text).map(LocalDate::toString).orElse("2026-01-31");
    return "write timestamp(\"" + day + "T00:00:00Z\")";
  }

  private static Meaning duration(String text) {
    Optional<Duration> length = TimeText.length(text);
    if (length.isPresent()) {
      return new Meaning.Literal(TimeLanguage.DURATION_LITERAL, TimeText.micros(length.get()));
    }
    String message =
        "`%s` is not a length of time up to ten years".formatted(MoneyMacro.shown(text));
    return new Meaning.Wrong(BAD_DURATION, message, "write 30s, 15m, 4h, 7d or 2w");
  }
}
