package dev.lastword.policy.rule;

import static dev.lastword.policy.problem.PolicyCode.TIME_WITH_OTHER;

import dev.cel.common.ast.CelExpr;
import dev.lastword.policy.fact.TimeText;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says why dates and times do not go together with what stands beside them. */
final class TimeProblems {

  /** What is wrong with these is that something is neither true nor false. */
  private static final Set<String> LOGIC = Set.of("_&&_", "_||_", "!_", "_?_:_");

  private TimeProblems() {}

  /** Empty when none of the operands is a date, a timestamp or a length of time. */
  static Optional<Problem> of(String function, List<String> types, CelExpr node, Place place) {
    if (LOGIC.contains(function) || types.stream().noneMatch(TimeProblems::isAboutTime)) {
      return Optional.empty();
    }
    String operator = TypeWords.operator(function);
    String words = String.join(" and ", types.stream().map(TypeWords::type).toList());
    String message = "`%s` does not work on %s".formatted(operator, words);
    return Optional.of(Problem.error(TIME_WITH_OTHER, place, message, fix(types, node)));
  }

  /** The items of a list. */
  static Optional<Problem> among(String wanted, String found, CelExpr item, Place place) {
    if (!TimeLanguage.isType(wanted) && !TimeLanguage.isType(found)) {
      return Optional.empty();
    }
    String message =
        "%s is expected here, and this is %s"
            .formatted(TypeWords.type(wanted), TypeWords.type(found));
    String fix = literalFix(wanted, Nodes.text(item).orElse(""));
    return Optional.of(Problem.error(TIME_WITH_OTHER, place, message, fix));
  }

  private static boolean isAboutTime(String type) {
    boolean list = type.startsWith("list(") && type.endsWith(")");
    return TimeLanguage.isType(list ? type.substring(5, type.length() - 1) : type);
  }

  private static String fix(List<String> types, CelExpr node) {
    String time = types.stream().filter(TimeLanguage::isType).findFirst().orElse("");
    boolean number = types.stream().anyMatch(TypeWords::isNumber);
    Optional<String> literal = number ? Optional.of("") : literal(node);
    if (literal.isPresent() && types.size() == 2) {
      return literalFix(time, literal.get());
    }
    boolean mixed =
        types.contains(TimeLanguage.DATE.name()) && types.contains(TimeLanguage.TIMESTAMP.name());
    return mixed ? "compare a date with a date, and a timestamp with a timestamp" : "";
  }

  /** The text that stands beside a time, by itself or as the first of a list. */
  private static Optional<String> literal(CelExpr node) {
    return Nodes.operands(node).stream()
        .flatMap(o ->
            Nodes.texts(o).stream()
                .flatMap(List::stream)
                .findFirst()
                .or(() -> Nodes.text(o))
                .stream())
        .findFirst();
  }

  private static String literalFix(String time, String text) {
    if (time.equals(TimeLanguage.DURATION.name())) {
      return "write duration(\"" + TimeText.length(text).map(d -> text).orElse("24h") + "\")";
    }
    if (time.equals(TimeLanguage.DATE.name())) {
      return "write date(\"" + day(text) + "\")";
    }
    String moment = TimeText.moment(text).map(m -> text).orElse(day(text) + "T00:00:00Z");
    return "write timestamp(\"" + moment + "\")";
  }

  private static String day(String text) {
    return TimeText.date(text).map(LocalDate::toString).orElse("2026-01-31");
  }
}
