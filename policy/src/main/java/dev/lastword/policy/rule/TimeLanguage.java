package dev.lastword.policy.rule;

import static dev.cel.common.CelFunctionDecl.newFunctionDeclaration;
import static dev.cel.common.CelOverloadDecl.newGlobalOverload;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.lastword.policy.fact.TimeText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Dates, moments and lengths of time in conditions: opaque types over a long of days or
 * microseconds, so that they never meet texts, numbers or each other.
 */
final class TimeLanguage {

  static final CelType DATE = OpaqueType.create("calendar_date");
  static final CelType TIMESTAMP = OpaqueType.create("moment");
  static final CelType DURATION = OpaqueType.create("length_of_time");

  static final String DATE_LITERAL = "@date";
  static final String TIMESTAMP_LITERAL = "@timestamp";
  static final String DURATION_LITERAL = "@duration";

  /** What {@code weekday()} answers, Monday first. */
  static final List<String> WEEKDAYS =
      Arrays.stream(DayOfWeek.values()).map(TimeLanguage::word).toList();

  private static final List<CelType> ALL = List.of(DATE, TIMESTAMP, DURATION);
  private static final Set<String> LITERALS =
      Set.of(DATE_LITERAL, TIMESTAMP_LITERAL, DURATION_LITERAL);

  private TimeLanguage() {}

  /** True for the name of one of the three types. */
  static boolean isType(String celTypeName) {
    return ALL.stream().anyMatch(type -> type.name().equals(celTypeName));
  }

  /** True for the calls that stand for literals; {@code @} cannot be typed by an author. */
  static boolean isLiteral(String function) {
    return LITERALS.contains(function);
  }

  static List<CelFunctionDecl> declarations() {
    List<CelFunctionDecl> all = new ArrayList<>();
    ALL.forEach(type -> all.addAll(LongTypes.comparisons(type)));
    all.add(
        newFunctionDeclaration(
            "_+_",
            overload("moment_plus_length", TIMESTAMP, TIMESTAMP, DURATION),
            overload("length_plus_moment", TIMESTAMP, DURATION, TIMESTAMP),
            overload("length_plus_length", DURATION, DURATION, DURATION)));
    all.add(
        newFunctionDeclaration(
            "_-_",
            overload("moment_minus_length", TIMESTAMP, TIMESTAMP, DURATION),
            overload("moment_minus_moment", DURATION, TIMESTAMP, TIMESTAMP),
            overload("length_minus_length", DURATION, DURATION, DURATION)));
    all.add(
        newFunctionDeclaration(
            "weekday",
            overload("weekday_of_date", SimpleType.STRING, DATE),
            overload("weekday_of_moment", SimpleType.STRING, TIMESTAMP)));
    all.add(newFunctionDeclaration("hour", overload("hour_of_moment", SimpleType.INT, TIMESTAMP)));
    all.add(literal(DATE_LITERAL, DATE));
    all.add(literal(TIMESTAMP_LITERAL, TIMESTAMP));
    all.add(literal(DURATION_LITERAL, DURATION));
    return all;
  }

  private static CelOverloadDecl overload(String id, CelType result, CelType... parameters) {
    return newGlobalOverload(id, result, parameters);
  }

  private static CelFunctionDecl literal(String function, CelType type) {
    return newFunctionDeclaration(
        function, overload("literal_" + type.name(), type, SimpleType.INT));
  }

  /**
   * @param zone whose weekdays and hours moments have
   */
  static List<CelFunctionBinding> bindings(ZoneId zone) {
    List<CelFunctionBinding> all = new ArrayList<>();
    ALL.forEach(type -> all.addAll(LongTypes.comparing(type)));
    for (String pair : List.of("moment_plus_length", "length_plus_moment", "length_plus_length")) {
      all.add(LongTypes.exact(pair, Math::addExact));
    }
    for (String pair :
        List.of("moment_minus_length", "moment_minus_moment", "length_minus_length")) {
      all.add(LongTypes.exact(pair, Math::subtractExact));
    }
    all.add(
        CelFunctionBinding.from(
            "weekday_of_date", Long.class, day -> word(LocalDate.ofEpochDay(day).getDayOfWeek())));
    all.add(
        CelFunctionBinding.from(
            "weekday_of_moment",
            Long.class,
            micros -> word(TimeText.moment(micros).atZone(zone).getDayOfWeek())));
    all.add(
        CelFunctionBinding.from(
            "hour_of_moment",
            Long.class,
            micros -> (long) TimeText.moment(micros).atZone(zone).getHour()));
    return all;
  }

  private static String word(DayOfWeek day) {
    return day.name().toLowerCase(Locale.ROOT);
  }
}
