package dev.lastword.policy.rule;

import static dev.lastword.policy.problem.PolicyCode.EXPRESSION_SYNTAX;
import static dev.lastword.policy.problem.PolicyCode.NUMBER_AS_PEOPLE_WRITE_IT;
import static dev.lastword.policy.problem.PolicyCode.SINGLE_EQUALS;
import static dev.lastword.policy.problem.PolicyCode.WORD_OPERATOR;

import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.problem.PolicyCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commonest ways to write a condition that CEL cannot read. Looked for only when it could not,
 * so a false alarm is a wrong hint and nothing more.
 */
final class SyntaxSlips {

  /** What was found, and where: a code point of the condition. */
  record Slip(int at, PolicyCode code, String message, String fix) {}

  private record Shape(Pattern pattern, PolicyCode code, Function<MatchResult, String[]> words) {}

  private static final Pattern LITERALS_AND_COMMENTS =
      Pattern.compile(
          "[rR]?(?:\"\"\".*?\"\"\"|'''.*?'''|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*')"
              + "|//[^\\n]*",
          Pattern.DOTALL);

  private static final List<Shape> SHAPES =
      List.of(
          shape(
              "===|!==",
              SINGLE_EQUALS,
              m -> words("`%s` is not an operator", m, "write " + m.group().substring(0, 2))),
          shape(
              "=[<>]",
              SINGLE_EQUALS,
              m -> words("`%s` is not an operator", m, "write " + m.group().charAt(1) + "=")),
          shape("<>", SINGLE_EQUALS, m -> words("`%s` is not an operator", m, "write !=")),
          shape(
              "(?<![=!<>])=(?!=)",
              SINGLE_EQUALS,
              m -> words("`%s` does not compare", m, "write ==")),
          shape(
              "(?i)(?<![\\w.])(and|or|not|is)(?!\\w|\\s*\\()",
              WORD_OPERATOR,
              SyntaxSlips::wordOperator),
          shape("(?i)(?<![\\w.])not(?=\\s*\\()", WORD_OPERATOR, SyntaxSlips::wordOperator),
          shape(
              "[≤≥≠]",
              WORD_OPERATOR,
              m -> words("`%s` is not an operator", m, "write " + symbol(m))),
          shape(
              "(\\d+(?:\\.\\d+)?)\\s*%(?!\\s*[\\w(\"'])",
              NUMBER_AS_PEOPLE_WRITE_IT, SyntaxSlips::percent),
          shape(
              "(?<![\\w.])\\d{1,3}(,\\d{3})+(?:\\.\\d+)?(?![\\w,])",
              NUMBER_AS_PEOPLE_WRITE_IT,
              m -> words("`%s` is not a number here", m, "write " + m.group().replace(",", ""))),
          shape("([$€£])\\s*([\\d,.]*\\d)?", NUMBER_AS_PEOPLE_WRITE_IT, SyntaxSlips::amount),
          shape(
              "(?<![\\w.])(\\d+(?:\\.\\d+)?)\\s+([A-Z]{3})(?!\\w)",
              NUMBER_AS_PEOPLE_WRITE_IT,
              m -> words("`%s` is not an amount here", m, moneyFix(m.group(1), m.group(2)))),
          shape(
              "[“”„‘’«»]",
              EXPRESSION_SYNTAX,
              m -> words("`%s` is not a quotation mark here", m, "write straight quotes: \"US\"")),
          shape(
              ";",
              EXPRESSION_SYNTAX,
              m -> words("`%s` does not belong into a condition", m, "leave it out")));

  private SyntaxSlips() {}

  /** The first slip of the condition. */
  static Optional<Slip> first(String condition) {
    String plain =
        LITERALS_AND_COMMENTS.matcher(condition).replaceAll(m -> "\"".repeat(m.group().length()));
    Optional<Slip> best = Optional.empty();
    for (Shape shape : SHAPES) {
      Matcher matcher = shape.pattern().matcher(plain);
      if (matcher.find()) {
        int at = plain.codePointCount(0, matcher.start());
        if (best.isEmpty() || at < best.get().at()) {
          String[] words = shape.words().apply(matcher.toMatchResult());
          best = Optional.of(new Slip(at, shape.code(), words[0], words[1]));
        }
      }
    }
    return best;
  }

  private static Shape shape(String regex, PolicyCode code, Function<MatchResult, String[]> words) {
    return new Shape(Pattern.compile(regex), code, words);
  }

  private static String[] words(String message, MatchResult found, String fix) {
    return new String[] {message.replace("%s", found.group().strip()), fix};
  }

  private static String[] wordOperator(MatchResult found) {
    String operator =
        switch (found.group().toLowerCase(Locale.ROOT)) {
          case "and" -> "&&";
          case "or" -> "||";
          case "not" -> "!";
          default -> "==";
        };
    return words("`%s` is not an operator", found, "write " + operator);
  }

  private static String[] percent(MatchResult found) {
    BigDecimal share = new BigDecimal(found.group(1)).movePointLeft(2);
    String plain = share.setScale(Math.max(2, share.scale())).toPlainString();
    return words("`%s` is not a number here", found, "write " + plain);
  }

  private static String[] amount(MatchResult found) {
    String currency =
        switch (found.group(1)) {
          case "€" -> "EUR";
          case "£" -> "GBP";
          default -> "USD";
        };
    String number = found.group(2) == null ? "100.00" : found.group(2).replace(",", "");
    return words("`%s` is not an amount here", found, moneyFix(number, currency));
  }

  /** With the decimals of the currency: {@code money("10000.00 USD")}. */
  private static String moneyFix(String number, String currency) {
    String plain = number + " " + currency;
    String amount = MoneyText.read(plain).map(MoneyText.Amount::toString).orElse(plain);
    return "write money(\"" + amount + "\")";
  }

  private static String symbol(MatchResult found) {
    return switch (found.group()) {
      case "≤" -> "<=";
      case "≥" -> ">=";
      default -> "!=";
    };
  }
}
