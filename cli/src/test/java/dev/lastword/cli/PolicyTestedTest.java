package dev.lastword.cli;

import static dev.lastword.cli.Told.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The options of {@code policy test}. */
final class PolicyTestedTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void only_some_tests_are_run_when_their_names_are_given() {
    String file = file(PolicyFiles.invoices());
    var told = user().runs("policy", "test", file, "--only", "OVER the*manager");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .isEqualTo(
            """
              passed  an invoice over the limit waits for a manager
            %s: 1 passed, 0 failed
            """
                .formatted(file));
  }

  @Test
  void a_test_that_was_not_asked_for_cannot_fail_the_run() {
    String file = file(PolicyFiles.testFails());
    assertThat(user().runs("policy", "test", file, "--only", "manager").code()).isZero();
    assertThat(user().runs("policy", "test", file, "--only", "routine").code()).isEqualTo(4);
  }

  @Test
  void a_selection_that_is_empty_fails_and_says_what_was_meant() {
    String file = file(PolicyFiles.invoices());
    var told = user().runs("policy", "test", file, "--only", "over the limt");
    assertThat(told.code()).isEqualTo(4);
    assertThat(told.out()).isEmpty();
    assertThat(told.err())
        .isEqualTo("No test has the name `over the limt`; did you mean `limit`?\n");
    assertThat(user().runs("policy", "test", file, "--only", "zzz").err())
        .isEqualTo("No test has the name `zzz`.\n");
  }

  @Test
  void a_policy_without_tests_fails() {
    String file = file(PolicyFiles.invoices().replaceAll("(?s)tests:.*", ""));
    for (String option : new String[] {"--only=manager", "--suggest", "--format=human"}) {
      var told = user().runs("policy", "test", file, option);
      assertThat(told.code()).isEqualTo(4);
      assertThat(told.err()).startsWith(file + " has no tests. Add `tests:`");
    }
  }

  @Test
  void a_failure_shows_what_the_rules_saw() {
    String file = file(PolicyFiles.invoices().replace("reasons: [high-amount]", "reasons: []"));
    var told = user().runs("policy", "test", file);
    assertThat(told.code()).isEqualTo(4);
    assertThat(told.out())
        .startsWith(
            """
              FAILED  an invoice over the limit waits for a manager (line 32)
                      reasons: expected nothing, got high-amount

                      tripwire high-amount is TRUE, so it fires: hold
                        amount > money("10000.00 USD")
                        |      |
                        |      true
                        10000.01 USD
              passed  a new vendor without an order is asked about
            """);
  }

  @Test
  void a_rule_that_was_expected_and_did_not_fire_is_shown_too() {
    String file = file(PolicyFiles.testFails().replace("hold}", "hold, reasons: [high-amount]}"));
    assertThat(user().runs("policy", "test", file).out())
        .contains("tripwire high-amount is FALSE\n")
        .contains("            10.00 USD\n");
  }

  @Test
  void what_is_suggested_can_be_put_at_the_end_of_the_file() {
    String source = PolicyFiles.invoices();
    var told = user().runs("policy", "test", file(source), "--suggest");
    assertThat(told.code()).isZero();
    assertThat(told.out()).contains("- name: \"amount 10000.00, else as: ");
    assertThat(told.err()).matches("\\d tests suggested\\.\n");
    String pasted = file(source + told.out());
    assertThat(user().runs("policy", "test", pasted).code()).isZero();
    assertThat(user().runs("policy", "test", pasted, "--suggest").out()).isEmpty();
    assertThat(user().runs("policy", "test", pasted, "--suggest", "--only", "a").code())
        .isEqualTo(2);
  }

  private String file(String text) {
    return PolicyFiles.write(folder, text).toString();
  }
}
