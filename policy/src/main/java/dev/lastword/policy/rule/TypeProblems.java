package dev.lastword.policy.rule;

import static dev.lastword.policy.problem.PolicyCode.MONEY_WITH_NUMBER;
import static dev.lastword.policy.problem.PolicyCode.NULL_IN_EXPRESSION;
import static dev.lastword.policy.problem.PolicyCode.OTHER_CURRENCY;
import static dev.lastword.policy.problem.PolicyCode.TYPES_DO_NOT_FIT;
import static dev.lastword.policy.problem.PolicyCode.WRONG_ARGUMENT;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.problem.Place;
import dev.lastword.policy.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in our words why the types of a condition do not fit. Reads the messages of dev.cel 0.14.0.
 */
final class TypeProblems {

  static final Pattern NO_OVERLOAD =
      Pattern.compile(
          "found no matching overload for '(.+?)' applied to '(?:(.+?)\\.)?\\((.*?)\\)'"
              + "(?: \\(candidates: .*)?",
          Pattern.DOTALL);
  static final Pattern UNDECLARED =
      Pattern.compile("undeclared reference to '(.+?)' \\(in container '.*'\\)");
  static final Pattern NO_PARTS =
      Pattern.compile("type '(.+?)' does not support field selection.*", Pattern.DOTALL);
  static final Pattern EXPECTED = Pattern.compile("expected type '(.+?)' but found '(.+?)'");

  private final ConditionText condition;
  private final NameProblems names;
  private final Map<Long, CelExpr> nodes = new HashMap<>();

  private TypeProblems(ConditionText condition, CelAbstractSyntaxTree parsed, NameProblems names) {
    this.condition = condition;
    this.names = names;
    Nodes.walk(parsed.getExpr(), node -> nodes.put(node.id(), node));
  }

  static List<Problem> of(
      ConditionText condition,
      CelAbstractSyntaxTree parsed,
      List<CelIssue> issues,
      NameProblems names) {
    TypeProblems types = new TypeProblems(condition, parsed, names);
    List<Problem> found = new ArrayList<>();
    for (CelIssue issue : issues) {
      if (!types.isConsequence(issue, issues)) {
        types.one(issue).ifPresent(found::add);
      }
    }
    return found;
  }

  /** What contains a mistake is often reported as well; only the innermost is told. */
  private boolean isConsequence(CelIssue issue, List<CelIssue> issues) {
    CelExpr node = nodes.get(issue.getExprId());
    if (node == null || UNDECLARED.matcher(issue.getMessage()).matches()) {
      return false;
    }
    Set<Long> inside = new HashSet<>();
    Nodes.walk(node, n -> inside.add(n.id()));
    return issues.stream()
        .anyMatch(o -> o.getExprId() != issue.getExprId() && inside.contains(o.getExprId()));
  }

  private Optional<Problem> one(CelIssue issue) {
    String message = issue.getMessage();
    Place place = condition.of(issue);
    CelExpr node = nodes.getOrDefault(issue.getExprId(), CelExpr.ofNotSet(0));
    Matcher undeclared = UNDECLARED.matcher(message);
    if (undeclared.matches()) {
      return names.undeclared(condition, undeclared.group(1), node, place, nodes.values());
    }
    Matcher noOverload = NO_OVERLOAD.matcher(message);
    if (noOverload.matches()) {
      String target = noOverload.group(2) == null ? "" : noOverload.group(2) + ", ";
      List<String> types = TypeWords.split(target + noOverload.group(3));
      return Optional.of(noOverload(noOverload.group(1), types, node, place));
    }
    Matcher expected = EXPECTED.matcher(message);
    if (expected.matches()) {
      return Optional.of(expected(expected.group(1), expected.group(2), node, place));
    }
    Matcher noParts = NO_PARTS.matcher(message);
    if (noParts.matches()) {
      String words = "this is %s and has no parts".formatted(TypeWords.type(noParts.group(1)));
      return Optional.of(Problem.error(TYPES_DO_NOT_FIT, place, words, partFix(node)));
    }
    String first = message.lines().findFirst().orElse(message);
    return Optional.of(Problem.error(TYPES_DO_NOT_FIT, place, "this does not fit: " + first));
  }

  private String partFix(CelExpr node) {
    boolean size =
        node.getKind() == CelExpr.ExprKind.Kind.SELECT && node.select().field().equals("size");
    return size ? "write size(" + shown(node.select().operand()) + ")" : "";
  }

  private Problem noOverload(String function, List<String> types, CelExpr node, Place place) {
    boolean money = types.stream().anyMatch(MoneyLanguage::isType);
    if (HistoryLanguage.isCall(function)) {
      String message = function + "() takes " + HistoryLanguage.takes(function);
      return Problem.error(WRONG_ARGUMENT, place, message, HistoryLanguage.example(function));
    }
    if (types.stream().anyMatch(t -> t.startsWith("null"))) {
      String fix = "leave it out: a fact that was not sent is noticed by itself";
      return Problem.error(NULL_IN_EXPRESSION, place, "null is never the value of a fact", fix);
    }
    if (money && types.size() == 2 && types.stream().allMatch(MoneyLanguage::isType)) {
      return currencies(function, types, place);
    }
    if (money && types.size() == 2 && types.stream().anyMatch(TypeWords::isNumber)) {
      return moneyWithNumber(function, types, node, place);
    }
    Optional<Problem> time = TimeProblems.of(function, types, node, place);
    if (time.isPresent()) {
      return time.get();
    }
    String words = String.join(" and ", types.stream().map(TypeWords::type).toList());
    String message =
        types.size() > 1 || TypeWords.operator(function).equals(function)
            ? "`%s` does not work on %s".formatted(TypeWords.operator(function), words)
            : "`%s` does not work here: this is %s".formatted(TypeWords.operator(function), words);
    return Problem.error(TYPES_DO_NOT_FIT, place, message, fix(types, node));
  }

  private static Problem currencies(String function, List<String> types, Place place) {
    String first = MoneyLanguage.currencyOf(types.get(0));
    String second = MoneyLanguage.currencyOf(types.get(1));
    if (first.equals(second)) {
      return Problem.error(
          TYPES_DO_NOT_FIT,
          place,
          "`%s` does not work on two amounts".formatted(TypeWords.operator(function)),
          "compare a * 2 > b instead of dividing");
    }
    return Problem.error(
        OTHER_CURRENCY,
        place,
        "%s is compared with %s".formatted(first, second),
        "use one currency: there is no exchange rate here");
  }

  private Problem moneyWithNumber(String function, List<String> types, CelExpr node, Place place) {
    int moneyAt = MoneyLanguage.isType(types.get(0)) ? 0 : 1;
    List<CelExpr> operands = Nodes.operands(node);
    String currency = MoneyLanguage.currencyOf(types.get(moneyAt));
    if (operands.size() != 2 || function.equals("_*_") || function.equals("_/_")) {
      return Problem.error(
          MONEY_WITH_NUMBER,
          place,
          "money can be multiplied by whole numbers and nothing else",
          "compare a * 2 > b instead of a > b / 2");
    }
    CelExpr number = operands.get(1 - moneyAt);
    String verb = TypeWords.isComparison(function) ? "is compared with" : "is combined with";
    return Problem.error(
        MONEY_WITH_NUMBER,
        place,
        "`%s` is money and %s %s"
            .formatted(shown(operands.get(moneyAt)), verb, shownNumber(number)),
        moneyFix(number, currency));
  }

  /** {@code money("10000.00 USD")} for the number 10000. */
  private static String moneyFix(CelExpr number, String currency) {
    return decimal(number)
        .flatMap(value -> amount(value, currency))
        .map(amount -> "write money(\"" + amount + "\")")
        .orElse("write an amount: money(\"10000.00 " + currency + "\")");
  }

  private static Optional<MoneyText.Amount> amount(BigDecimal value, String currency) {
    return MoneyText.currency(currency)
        .flatMap(c -> {
          OptionalLong minor = MoneyText.minor(value, c);
          return minor.isPresent()
              ? Optional.of(new MoneyText.Amount(minor.getAsLong(), c))
              : Optional.empty();
        });
  }

  private static Optional<BigDecimal> decimal(CelExpr expr) {
    if (expr.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
      return Optional.empty();
    }
    CelConstant constant = expr.constant();
    return switch (constant.getKind()) {
      case INT64_VALUE -> Optional.of(BigDecimal.valueOf(constant.int64Value()));
      case DOUBLE_VALUE ->
          Double.isFinite(constant.doubleValue())
              ? Optional.of(new BigDecimal(String.valueOf(constant.doubleValue())))
              : Optional.empty();
      case NOT_SET,
          NULL_VALUE,
          BOOLEAN_VALUE,
          UINT64_VALUE,
          STRING_VALUE,
          BYTES_VALUE,
          TIMESTAMP_VALUE,
          DURATION_VALUE ->
          Optional.empty();
    };
  }

  private Problem expected(String wanted, String found, CelExpr node, Place place) {
    if (MoneyLanguage.isType(wanted) && TypeWords.isNumber(found)) {
      String fix = moneyFix(node, MoneyLanguage.currencyOf(wanted));
      return Problem.error(
          MONEY_WITH_NUMBER, place, shownNumber(node) + " stands among amounts", fix);
    }
    if (MoneyLanguage.isType(wanted) && MoneyLanguage.isType(found)) {
      return currencies("@in", List.of(wanted, found), place);
    }
    Optional<Problem> time = TimeProblems.among(wanted, found, node, place);
    if (time.isPresent()) {
      return time.get();
    }
    return Problem.error(
        TYPES_DO_NOT_FIT,
        place,
        "%s is expected here, and this is %s"
            .formatted(TypeWords.type(wanted), TypeWords.type(found)));
  }

  private static String fix(List<String> types, CelExpr node) {
    if (Nodes.operands(node).stream().anyMatch(o -> Nodes.function(o).equals("weekday"))) {
      return "write the day as a text: \"monday\"";
    }
    if (types.size() == 2
        && types.contains("string")
        && types.stream().anyMatch(TypeWords::isNumber)) {
      return "put the value in quotes, or declare the fact as a number";
    }
    return Nodes.operands(node).stream().anyMatch(o -> Nodes.function(o).equals("_==_"))
        ? "put parentheses around each comparison"
        : "";
  }

  /** A name in the words of the author; "this" for anything longer. */
  private String shown(CelExpr expr) {
    return Nodes.path(expr).or(() -> condition.nameOf(expr)).orElse("this");
  }

  private String shownNumber(CelExpr expr) {
    return decimal(expr).map(d -> "the number " + d.toPlainString()).orElse("a number");
  }
}
