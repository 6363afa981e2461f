package dev.lastword.policy.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.lastword.policy.fact.FactDeclaration;
import dev.lastword.policy.fact.FactSchema;
import dev.lastword.policy.fact.FactType;
import dev.lastword.policy.fact.MoneyText;
import dev.lastword.policy.fact.Presence;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The messages of dev.cel 0.14.0 that {@link TypeProblems} and {@link SyntaxProblems} read. When an
 * upgrade changes one, this says so before users see the wrong words.
 */
class CelMessagesTest {

  private static final FactSchema FACTS =
      new FactSchema(
          List.of(
              fact("amount", new FactType.Money(MoneyText.currency("USD").orElseThrow(), 0, 99)),
              fact("name", new FactType.Text(10))));

  private static FactDeclaration fact(String name, FactType type) {
    return new FactDeclaration(name, type, new Presence.Required(), false);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "amount > 10000|found no matching overload for '_>_' applied to '(money_USD, int)'.*",
        "name.contains(5)|found no matching overload for 'contains' applied to 'string.(int)'.*",
        "name == null|found no matching overload for '_==_' applied to '(string, null)'.*",
        "amout > 1|undeclared reference to 'amout' (in container '')",
        "amount > money(\"1.00 EUR\")|undeclared reference to '@money_EUR' (in container '')",
        "name.mention(1)|undeclared reference to 'mention' (in container '')",
        "amount in [money(\"1.00 USD\"), 2]|expected type 'money_USD' but found 'int'",
        "name.x == 1|type 'string' does not support field selection"
      })
  void types(String condition, String message) throws CelValidationException {
    CelCompiler compiler = RuleLanguage.compiler(FACTS, List.of());
    CelValidationResult checked = compiler.check(compiler.parse(condition).getAst());
    assertThat(checked.getErrors()).isNotEmpty();
    String expected = Pattern.quote(message.replace(".*", ""));
    assertThat(checked.getErrors())
        .extracting(CelIssue::getMessage)
        .anyMatch(found -> Pattern.compile("^" + expected).matcher(found).find());
    CelIssue issue = checked.getErrors().get(0);
    assertThat(issue.getExprId()).isPositive();
    assertThat(
            List.of(
                TypeProblems.NO_OVERLOAD,
                TypeProblems.UNDECLARED,
                TypeProblems.EXPECTED,
                TypeProblems.NO_PARTS))
        .anyMatch(pattern -> pattern.matcher(issue.getMessage()).matches());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "has(name)|has() macro",
        "1 > 9223372036854775808|For input string",
        "((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((true))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))|recursion limit"
      })
  void syntax(String condition, String message) {
    CelValidationResult parsed = RuleLanguage.compiler(FACTS, List.of()).parse(condition);
    assertThat(parsed.getErrors().get(0).getMessage()).contains(message);
  }
}
