package dev.lastword.cli;

import static dev.lastword.cli.Told.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code policy explain}. */
final class PolicyExplainedTest {

  private static final String FACTS =
      "{\"amount\": 10000.01, \"vendor\": \"Acme\", \"po_matched\": true}";

  @TempDir private Path folder = Path.of("");

  @Test
  void every_rule_is_shown_with_the_values_under_its_parts() {
    String file = file(PolicyFiles.invoices());
    var told =
        user().types(FACTS).runs("policy", "explain", file, "--facts", "-", "--confidence", "0.9");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .startsWith("HOLD: a person decides, because\n")
        .endsWith(
            """

            routine line matched is TRUE
              po_matched
              |
              true

            tripwire high-amount is TRUE, so it fires: hold
              amount > money("10000.00 USD")
              |      |
              |      true
              10000.01 USD

            tripwire new-vendor is TRUE, so it fires: hold
              first_time(vendor)
              |          |
              true       "Acme"

            tripwire foreign is UNKNOWN(country), so it fires: alert
              country != "US"
              |       |
              |       unknown: no country
              unknown: no country
            """);
  }

  @Test
  void scripts_read_every_part() {
    String file = file(PolicyFiles.invoices());
    var told =
        user().types(FACTS).runs("policy", "explain", file, "--facts", "-", "--format", "json");
    assertThat(told.member("verdict")).isEqualTo("hold");
    assertThat(told.member("rules"))
        .contains(
            """
            {"id":"high-amount","kind":"tripwire","result":"true","unknown":[],"fired":true,\
            "when":"amount > money(\\"10000.00 USD\\")","condition":{"text":"amount > \
            money(\\"10000.00 USD\\")","at":7,"seen":"value","value":"true","parts":[{"text":\
            "amount","at":0,"seen":"value","value":"10000.01 USD","parts":[]}]}}\
            """)
        .contains("\"result\":\"unknown\",\"unknown\":[\"country\"]");
  }

  @Test
  void the_action_of_a_test_can_be_explained() {
    String file = file(PolicyFiles.invoices());
    var told = user().runs("policy", "explain", file, "--test", "the routine goes through");
    assertThat(told.out()).startsWith("PROCEED").contains("\n  false      \"Acme\"\n");
    var typo = user().runs("policy", "explain", file, "--test", "the routin goes through");
    assertThat(typo.code()).isEqualTo(2);
    assertThat(typo.err()).contains("did you mean `the routine goes through`?");
  }

  @Test
  void sensitive_facts_are_shown_on_request_only() {
    String file = file(PolicyFiles.invoices().replace("max_length: 200", "sensitive: true"));
    String[] command = {"policy", "explain", file, "--facts", "-"};
    assertThat(user().types(FACTS).runs(command).out())
        .contains("(not shown)")
        .doesNotContain("Acme");
    String[] shown = {"policy", "explain", file, "--facts", "-", "--show-sensitive"};
    assertThat(user().types(FACTS).runs(shown).out()).contains("\"Acme\"");
  }

  @Test
  void either_facts_or_a_test_are_named() {
    String file = file(PolicyFiles.invoices());
    assertThat(user().runs("policy", "explain", file).code()).isEqualTo(2);
    assertThat(user().runs("policy", "explain", file, "--facts", "-", "--test", "x").err())
        .startsWith("--facts FILE or --test NAME says what is to be explained\n");
    assertThat(user().types("{}").runs("policy", "explain", file, "--facts", "-").code())
        .isEqualTo(1);
    assertThat(
            user()
                .runs("policy", "explain", file(PolicyFiles.doesNotCheck()), "--test", "x")
                .code())
        .isEqualTo(3);
  }

  private String file(String text) {
    return PolicyFiles.write(folder, text).toString();
  }
}
