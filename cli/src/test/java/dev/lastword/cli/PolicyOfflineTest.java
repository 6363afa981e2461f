package dev.lastword.cli;

import static dev.lastword.cli.Told.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.json.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code policy check}, {@code test}, {@code eval} and {@code charter}: no server anywhere. */
final class PolicyOfflineTest {

  private static final String FACTS =
      "{\"amount\": 10000.01, \"vendor\": \"Acme\", \"po_matched\": true, \"country\": \"US\"}";

  @TempDir private Path folder = Path.of("");

  @Test
  void a_policy_that_checks_is_named_with_its_digest() {
    String file = file(PolicyFiles.invoices());
    var told = user().runs("policy", "check", file);
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .matches(
            "(?s)\\Q" + file + "\\E checks: workflow invoices, 4 rules, digest [0-9a-f]{64}\n");
    var json = user().runs("policy", "check", file, "--format", "json");
    assertThat(json.member("files"))
        .startsWith("[{\"file\":\"" + file + "\",\"state\":\"valid\",\"workflow\":\"invoices\",")
        .endsWith(",\"problems\":[],\"more\":0}]");
  }

  @Test
  void one_that_does_not_check_ends_with_three_and_says_what_to_write() {
    String file = file(PolicyFiles.doesNotCheck());
    var told = user().runs("policy", "check", file);
    assertThat(told.code()).isEqualTo(3);
    assertThat(told.out())
        .contains("invoices.yaml:22:18  LW-POL-014  `amount` is money")
        .contains("\n  fix: write money(\"10000.00 USD\")\n")
        .endsWith(file + " does not check: 1 problem\n");
    for (String command : List.of("check", "test")) {
      var json = user().runs("policy", command, file, "--format", "json");
      assertThat(json.code()).isEqualTo(3);
      assertThat(json.out())
          .contains("\"state\":\"invalid\"")
          .contains("\"severity\":\"error\",\"line\":22,\"column\":18")
          .contains("\"code\":\"LW-POL-014\"")
          .contains("\"fix\":\"write money(\\\"10000.00 USD\\\")\"");
    }
  }

  @Test
  void the_tests_of_a_policy_are_run_and_listed() {
    String file = file(PolicyFiles.invoices());
    var told = user().runs("policy", "test", file);
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .isEqualTo(
            """
              passed  an invoice over the limit waits for a manager
              passed  a new vendor without an order is asked about
              passed  the routine goes through

              Tests in which  it fires  it alone decides  it does not fire
              matched         1         never             2
              high-amount     1         1                 2
              new-vendor      1         never             2
              foreign         1         never             2

            %s: 3 passed, 0 failed
            """
                .formatted(file));
    var json = user().runs("policy", "test", file, "--format", "json");
    assertThat(json.member("passed") + json.member("failed")).isEqualTo("30");
    assertThat(names(json.json()))
        .containsExactly("passed", "failed", "tests", "rules", "coverage");
  }

  @Test
  void a_test_that_fails_ends_with_four_and_says_what_came_instead() {
    String file = file(PolicyFiles.testFails());
    var told = user().runs("policy", "test", file);
    assertThat(told.code()).isEqualTo(4);
    assertThat(told.out())
        .contains("  FAILED  the routine goes through (line ")
        .contains("          verdict: expected hold, got proceed\n")
        .contains(": 2 passed, 1 failed");
    var json = user().runs("policy", "test", file, "--format", "json");
    assertThat(json.code()).isEqualTo(4);
    assertThat(json.member("failed")).isEqualTo("1");
    assertThat(json.member("tests"))
        .contains(
            "\"passed\":false,\"differences\":"
                + "[{\"what\":\"verdict\",\"expected\":[\"hold\"],\"actual\":[\"proceed\"]}]");
  }

  @Test
  void what_is_not_tested_is_said_and_fails_only_the_publishing() {
    String file = file(PolicyFiles.notEverythingTested());
    var told = user().runs("policy", "test", file);
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains("LW-POL-049")
        .contains("1 passed, 0 failed; not everything is tested, so it cannot be published");
  }

  @Test
  void facts_are_judged_on_the_spot() {
    String file = file(PolicyFiles.invoices());
    var told =
        user().types(FACTS).runs("policy", "eval", file, "--facts", "-", "--confidence", "0.5");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .startsWith("HOLD: a person decides, because\n")
        .contains("  high-amount  Invoices over $10,000 need a manager before they are processed  ")
        .contains("asks finance-managers")
        .contains("  new-vendor   We have never paid this vendor ");
  }

  @Test
  void scripts_read_the_verdict_and_each_reason() {
    String file = file(PolicyFiles.invoices());
    String facts = "{\"amount\": 10000.01, \"vendor\": \"Acme\", \"po_matched\": true}";
    var told =
        user()
            .types(facts)
            .runs(
                "policy",
                "eval",
                file,
                "--facts",
                "-",
                "--confidence",
                "0.9",
                "--seen",
                "vendor=Acme",
                "--format",
                "json");
    assertThat(told.member("verdict")).isEqualTo("hold");
    assertThat(told.member("reasons"))
        .startsWith(
            "[{\"id\":\"high-amount\",\"kind\":\"tripwire\",\"queue\":\"finance-managers\",\"unknown\":[]");
    assertThat(told.member("alerts"))
        .contains("\"id\":\"foreign\"")
        .contains("\"unknown\":[\"country\"]");
  }

  @Test
  void the_routine_proceeds() {
    String file = file(PolicyFiles.invoices());
    var told =
        user()
            .types(FACTS.replace("10000.01", "10000.00"))
            .runs(
                "policy",
                "eval",
                file,
                "--facts",
                "-",
                "--confidence",
                "0.80",
                "--seen",
                "vendor=Acme");
    assertThat(told.out()).isEqualTo("PROCEED: the AI may act alone.\n");
  }

  @Test
  void facts_that_do_not_fit_are_all_listed() {
    String file = file(PolicyFiles.invoices());
    String facts = "{\"amount\": 1.001, \"vendr\": \"Acme\", \"po_matched\": 1}";
    var told = user().types(facts).runs("policy", "eval", file, "--facts", "-");
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.out()).isEmpty();
    assertThat(told.err())
        .startsWith("The facts do not fit the policy.\n")
        .contains("/facts/vendr  LW-FCT-002")
        .contains("fix: did you mean `vendor`?")
        .contains("/facts/amount  LW-FCT-005")
        .contains("/facts/po_matched  LW-FCT-004");
    var json = user().types(facts).runs("policy", "eval", file, "--facts", "-", "--format", "json");
    assertThat(json.code()).isEqualTo(1);
    assertThat(json.member("problems")).contains("\"pointer\":\"/facts/vendr\"");
    assertThat(user().types("{").runs("policy", "eval", file, "--facts", "-").code()).isEqualTo(1);
  }

  @Test
  void history_is_given_by_the_types_of_the_policy() {
    String text =
        PolicyFiles.invoices()
            .replace("first_time(vendor)", "'first_time(vendor, amount)'")
            .replaceAll("(?s)tests:.*", "");
    String file = file(text);
    String[] command = {"policy", "eval", file, "--facts", "-", "--confidence", "1", "--seen", ""};
    command[8] = "vendor,amount=[\"Acme\",\"10000.01\"]";
    assertThat(user().types(FACTS).runs(command).out()).doesNotContain("new-vendor");
    command[8] = "vendor, amount=[\"Acme\",10000.02]";
    assertThat(user().types(FACTS).runs(command).out()).contains("new-vendor");
    command[8] = "vendor,amount=Acme";
    var wrong = user().types(FACTS).runs(command);
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("write the 2 values as a JSON list");
  }

  @Test
  void options_that_cannot_be_meant_are_wrong_use() {
    String file = file(PolicyFiles.invoices());
    var told =
        user().types(FACTS).runs("policy", "eval", file, "--facts", "-", "--seen", "vendr=Acme");
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err())
        .startsWith("--seen vendr=Acme: write FACT=VALUE; the rules ask about: vendor\n");
    var percent =
        user().types(FACTS).runs("policy", "eval", file, "--facts", "-", "--confidence", "80");
    assertThat(percent.code()).isEqualTo(2);
    assertThat(percent.err()).startsWith("--confidence is a number from 0 to 1, such as 0.93\n");
    assertThat(user().runs("policy", "eval", file).err()).contains("--facts");
  }

  @Test
  void a_policy_is_printed_in_plain_words() {
    String file = file(PolicyFiles.invoices());
    var told = user().runs("policy", "charter", file);
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .startsWith("# Supplier invoices\n\nWhat the AI may do in `invoices`, ")
        .contains("- If *amount* is over **10,000.00 USD**, the action waits for **finance-");
    var json = user().runs("policy", "charter", file, "--format", "json");
    assertThat(names(json.json())).containsExactly("workflow", "title", "digest", "sections");
    assertThat(json.out())
        .contains("\"sections\":[{\"topic\":\"alone\",\"heading\":\"What the AI does alone\",")
        .contains("{\"key\":\"tripwires.high-amount\",\"says\":{\"text\":\"If amount is over 10,")
        .contains("{\"kind\":\"fact\",\"value\":\"po_matched\"}");
  }

  @Test
  void there_is_no_charter_of_a_policy_that_does_not_check() {
    var told = user().runs("policy", "charter", file(PolicyFiles.doesNotCheck()));
    assertThat(told.code()).isEqualTo(3);
    assertThat(told.out()).contains("LW-POL-014").endsWith(" does not check: 1 problem\n");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    var told = user().runs("policy", "check", "nowhere.yaml");
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.err()).isEqualTo("There is no file nowhere.yaml.\n");
    var json = user().runs("policy", "check", "nowhere.yaml", "--format", "json");
    assertThat(json.member("detail")).isEqualTo("There is no file nowhere.yaml.");
  }

  private String file(String text) {
    return PolicyFiles.write(folder, text).toString();
  }

  private static List<String> names(Json.Object object) {
    List<String> names = new ArrayList<>();
    object.members().forEach(member -> names.add(member.name()));
    return names;
  }
}
