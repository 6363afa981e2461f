package dev.lastword.policy.rule;

import static dev.lastword.policy.problem.PolicyCode.BAD_MONEY;
import static dev.lastword.policy.problem.PolicyCode.UNKNOWN_CURRENCY;

import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelMacroExprFactory;
import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.problem.PolicyCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code money("10000.00 USD")} while parsing, so that its mistakes have a place. */
final class MoneyMacro {

  static final CelMacro MACRO =
      CelMacro.newGlobalMacro("money", 1, (make, target, args) -> expand(make, args.get(0)));

  private static final Pattern ALMOST =
      Pattern.compile("([A-Z]{3}|[$€£])? ?(-?[0-9][0-9,]*(?:\\.[0-9]+)?) ?([A-Z]{3})?");

  private MoneyMacro() {}

  private static Optional<CelExpr> expand(CelMacroExprFactory make, CelExpr argument) {
    Optional<String> text = Nodes.text(argument);
    if (text.isEmpty()) {
      return report(
          make, argument, BAD_MONEY, "money() takes a text", "write money(\"100.00 USD\")");
    }
    String written = text.get();
    Optional<MoneyText.Amount> amount = MoneyText.read(written);
    if (amount.isEmpty()) {
      return wrong(make, argument, written);
    }
    String function = MoneyLanguage.literal(amount.get().currency().getCurrencyCode());
    return Optional.of(make.newGlobalCall(function, make.newIntLiteral(amount.get().minor())));
  }

  private static Optional<CelExpr> wrong(
      CelMacroExprFactory make, CelExpr argument, String written) {
    Matcher almost = ALMOST.matcher(written);
    if (!almost.matches()) {
      String fix = "write the amount, a blank and the currency: money(\"100.00 USD\")";
      return report(make, argument, BAD_MONEY, "`" + shown(written) + "` is not an amount", fix);
    }
    String code = almost.group(3) == null ? almost.group(1) : almost.group(3);
    if (code != null && code.length() == 3 && MoneyText.currency(code).isEmpty()) {
      String message = "`" + code + "` is not a currency of ISO 4217";
      return report(make, argument, UNKNOWN_CURRENCY, message, "write USD, EUR, …");
    }
    String currency = code == null || code.length() != 3 ? "USD" : code;
    String plain = almost.group(2).replace(",", "") + " " + currency;
    boolean tooExact = MoneyText.read(plain).isEmpty();
    return tooExact
        ? report(make, argument, BAD_MONEY, tooExact(currency), "amounts are never rounded")
        : report(
            make,
            argument,
            BAD_MONEY,
            "`" + shown(written) + "` is not written as an amount",
            "write money(\"" + MoneyText.read(plain).orElseThrow() + "\")");
  }

  private static String tooExact(String currency) {
    int digits = MoneyText.currency(currency).map(c -> c.getDefaultFractionDigits()).orElse(2);
    return "the amount is too large, or has more decimals than "
        + currency
        + " has ("
        + digits
        + ")";
  }

  /** A text of the author, on one line and not too long. */
  static String shown(String text) {
    String line = text.replaceAll("\\p{C}", "?");
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }

  private static Optional<CelExpr> report(
      CelMacroExprFactory make, CelExpr at, PolicyCode code, String message, String fix) {
    return Optional.of(
        make.reportError(OwnIssue.of(make.getSourceLocation(at), code, message, fix)));
  }
}
