package dev.lastword.cli;

import static dev.lastword.cli.Told.user;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.policy.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What helps to write a policy: {@code new}, {@code fmt}, {@code diff}, {@code schema}, SARIF. */
final class PolicyAuthoringTest {

  private static final String UNTIDY = "lastword:   1\nworkflow: \"w\" # the name\n";
  private static final String TIDY = "lastword: 1\nworkflow: w  # the name\n";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"invoices", "support", "proposals"})
  void a_new_policy_asks_a_person_about_everything_and_needs_no_repair(String example) {
    String file = folder.resolve("claims.yaml").toString();
    var told = user().runs("policy", "new", "claims", "--example", example, "--out", file);
    assertThat(told.code()).isZero();
    assertThat(told.out()).startsWith(file + ": a policy in which a person approves everything.\n");
    var checked = user().runs("policy", "check", file);
    assertThat(checked.out()).contains("checks: workflow claims").doesNotContain("warning");
    assertThat(user().runs("policy", "fmt", "--check", file).code()).isZero();
    var tested = user().runs("policy", "test", file);
    assertThat(tested.code()).isZero();
    assertThat(tested.out()).endsWith(" passed, 0 failed\n").doesNotContain("verdict: proceed");
    assertThat(user().runs("policy", "charter", file).out())
        .contains("The AI does nothing alone: a person approves every action first.");
  }

  @Test
  void a_new_policy_never_takes_the_place_of_a_file() throws IOException {
    Path file = Files.writeString(folder.resolve("claims.yaml"), "mine", UTF_8);
    var told = user().runs("policy", "new", "claims", "--out", file.toString());
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.err()).contains("There is a file " + file + " already.");
    assertThat(Files.readString(file, UTF_8)).isEqualTo("mine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Claims", "a b", "w # x", "../w", "w\nmode: on-the-loop"})
  void a_name_that_no_workflow_can_have_is_wrong_use(String name) {
    var told = user().runs("policy", "new", name, "--out", folder.resolve("x.yaml").toString());
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).contains("is no name for a workflow");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void files_are_laid_out_in_place() throws IOException {
    Path untidy = write("a.yaml", UNTIDY);
    Path tidy = write("b.yaml", TIDY);
    Files.setPosixFilePermissions(untidy, PosixFilePermissions.fromString("rw-r-----"));
    var told = user().runs("policy", "fmt", untidy.toString(), tidy.toString());
    assertThat(told.code()).isZero();
    assertThat(told.out()).isEqualTo(untidy + ": laid out\n1 file laid out well already\n");
    assertThat(Files.readString(untidy, UTF_8)).isEqualTo(TIDY);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(untidy)))
        .isEqualTo("rw-r-----");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void a_check_changes_nothing_and_names_the_files() throws IOException {
    Path untidy = write("a.yaml", UNTIDY);
    var told = user().runs("policy", "fmt", "--check", untidy.toString());
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.out())
        .isEqualTo(untidy + ": is laid out otherwise; run: lastword policy fmt " + untidy + "\n");
    assertThat(Files.readString(untidy, UTF_8)).isEqualTo(UNTIDY);
    var json = user().runs("policy", "fmt", "--check", untidy.toString(), "--format", "json");
    assertThat(json.member("files")).contains("\"state\":\"differs\"");
  }

  @Test
  void a_link_to_a_file_stays_one() throws IOException {
    Path untidy = write("a.yaml", UNTIDY);
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), untidy);
    assertThat(user().runs("policy", "fmt", link.toString()).code()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(untidy, UTF_8)).isEqualTo(TIDY);
  }

  @Test
  void what_is_no_yaml_is_not_touched() throws IOException {
    Path broken = write("a.yaml", "lastword: [\n");
    Path untidy = write("b.yaml", UNTIDY);
    var told = user().runs("policy", "fmt", broken.toString(), untidy.toString());
    assertThat(told.code()).isEqualTo(3);
    assertThat(told.out())
        .contains("LW-POL-003")
        .contains(broken + ": not touched, for it cannot be read\n")
        .contains(untidy + ": laid out\n");
    assertThat(Files.readString(broken, UTF_8)).isEqualTo("lastword: [\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: 1 | a: 1 | 0 | EQUIVALENT",
        "10000.00 USD | 9000.00 USD | 0 | STRICTER",
        "10000.00 USD | 20000.00 USD | 5 | LOOSER",
        "at_least: 0.80 | at_least: 0.90 | 0 | STRICTER",
      })
  void a_difference_says_where_it_leads(String find, String write, int code, String verdict)
      throws IOException {
    Path old = write("old.yaml", PolicyFiles.invoices());
    Path next = write("new.yaml", PolicyFiles.invoices().replace(find, write));
    var told = user().runs("policy", "diff", old.toString(), next.toString());
    assertThat(told.out()).startsWith(verdict + ": ");
    assertThat(told.code()).isEqualTo(code);
    var json = user().runs("policy", "diff", old.toString(), next.toString(), "--format", "json");
    assertThat(json.code()).isEqualTo(code);
    assertThat(json.member("verdict")).isEqualToIgnoringCase(verdict);
  }

  @Test
  void a_looser_version_shows_an_action_that_it_lets_through() throws IOException {
    Path old = write("old.yaml", PolicyFiles.invoices());
    String raised = PolicyFiles.invoices().replace("10000.00 USD", "20000.00 USD");
    Path next = write("new.yaml", raised);
    var json = user().runs("policy", "diff", old.toString(), next.toString(), "--format", "json");
    Json.Object witness = (Json.Object) json.json().get("witness").orElseThrow();
    assertThat(witness.get("before").orElseThrow()).isInstanceOf(Json.Text.class);
    var told = user().runs("policy", "diff", old.toString(), next.toString());
    assertThat(told.out()).contains("An action with {\"amount\":").contains("now it is held");
  }

  @Test
  void every_change_is_listed_with_what_was_before() throws IOException {
    Path old = write("old.yaml", PolicyFiles.invoices());
    String edited = PolicyFiles.invoices().replace("at_least: 0.80", "at_least: 0.70");
    Path next = write("new.yaml", edited.replace("max: 1000000", "max: 900000"));
    var told = user().runs("policy", "diff", old.toString(), next.toString());
    assertThat(told.code()).isEqualTo(5);
    assertThat(told.out())
        .startsWith("MIXED: ")
        .containsPattern("stricter +facts\\.amount +.*900,000.* instead of .*1,000,000")
        .containsPattern("looser +confidence +.*0\\.70.* instead of .*0\\.80");
  }

  @Test
  void policies_of_two_workflows_are_not_compared() throws IOException {
    Path old = write("old.yaml", PolicyFiles.invoices());
    Path next =
        write("new.yaml", PolicyFiles.invoices().replace("workflow: invoices", "workflow: w"));
    var told = user().runs("policy", "diff", old.toString(), next.toString());
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.err()).contains("only versions of one workflow can be compared");
    var broken = write("broken.yaml", PolicyFiles.doesNotCheck());
    assertThat(user().runs("policy", "diff", old.toString(), broken.toString()).code())
        .isEqualTo(3);
  }

  @Test
  void code_scanners_get_places_rules_and_fixes() throws IOException {
    Path file = write("a b.yaml", PolicyFiles.doesNotCheck());
    var told = user().runs("policy", "check", file.toString(), "--format", "sarif");
    assertThat(told.code()).isEqualTo(3);
    Json.Object run = (Json.Object) items(told.json(), "runs").getFirst();
    assertThat(told.member("version")).isEqualTo("2.1.0");
    assertThat(told.out())
        .contains("\"columnKind\":\"unicodeCodePoints\"")
        .contains("\"driver\":{\"name\":\"lastword\",\"rules\":[{\"id\":\"LW-POL-014\"")
        .contains("\"ruleId\":\"LW-POL-014\",\"ruleIndex\":0,\"level\":\"error\"")
        .contains("\\nfix: write money(\\\"10000.00 USD\\\")")
        .contains("\"uri\":\"" + file.toUri() + "\"")
        .contains("a%20b.yaml")
        .contains("\"region\":{\"startLine\":22,\"startColumn\":18}");
    assertThat(items(run, "results")).hasSize(1);
  }

  @Test
  void the_rules_of_sarif_lead_to_the_pages_of_this_installation() throws IOException {
    Files.createDirectories(folder.resolve("docs/errors"));
    Path file = write("a.yaml", PolicyFiles.doesNotCheck());
    var told =
        user()
            .variable("LASTWORD_HOME", folder.toString())
            .runs("policy", "check", file.toString(), "--format", "sarif");
    String page = folder.resolve("docs/errors/LW-POL-014.md").toUri().toString();
    assertThat(told.out()).contains("\"helpUri\":\"" + page + "\"");
  }

  @Test
  void only_a_check_prints_sarif_and_only_a_charter_html() throws IOException {
    String file = write("a.yaml", PolicyFiles.invoices()).toString();
    var told = user().runs("policy", "test", file, "--format", "sarif");
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).startsWith("--format is one of human, json\n");
    assertThat(user().runs("policy", "check", file, "--format", "html").code()).isEqualTo(2);
  }

  @Test
  void a_charter_is_one_page_of_html_too() throws IOException {
    String title = "<script>alert(1)</script> & \"more\"";
    Path file =
        write("a.yaml", PolicyFiles.invoices().replace("Supplier invoices", "'" + title + "'"));
    var told = user().runs("policy", "charter", file.toString(), "--format", "html");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .startsWith("<!doctype html>\n")
        .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;</h1>")
        .contains("If <em>amount</em> is over <strong>10,000.00 USD</strong>")
        .doesNotContain("<script", "http:", "https:", "src=");
    var markdown = user().runs("policy", "charter", file.toString(), "--format", "markdown");
    assertThat(markdown.out()).isEqualTo(user().runs("policy", "charter", file.toString()).out());
  }

  @Test
  void the_schema_is_printed_as_it_is_kept() throws IOException {
    String kept = Files.readString(Path.of("..", "spec", "policy", "policy.schema.json"), UTF_8);
    assertThat(user().runs("policy", "schema").out()).isEqualTo(kept);
    assertThat(user().runs("policy", "schema", "--format", "json").member("title"))
        .isEqualTo("a policy");
  }

  @Test
  void a_verdict_is_told_by_the_exit_code_when_asked() throws IOException {
    String text = PolicyFiles.invoices().replace("effect: alert", "effect: refuse");
    String file = write("a.yaml", text).toString();
    Map<String, Integer> codes =
        Map.of("10.00\", \"country\": \"US", 0, "10.00\", \"country\": \"CA", 11);
    codes.forEach((facts, code) -> assertThat(exitCode(file, facts)).isEqualTo(code));
    assertThat(exitCode(file, "10000.01\", \"country\": \"US")).isEqualTo(10);
  }

  private static int exitCode(String file, String amount) {
    String facts = "{\"amount\": \"" + amount + "\", \"vendor\": \"Acme\", \"po_matched\": true}";
    return user()
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
            "--exit-decision")
        .code();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, UTF_8);
  }

  private static List<Json> items(Json.Object object, String name) {
    return ((Json.Array) object.get(name).orElseThrow()).items();
  }
}
