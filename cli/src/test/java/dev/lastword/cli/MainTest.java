package dev.lastword.cli;

import static dev.lastword.cli.Told.user;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, wrong use, and what lives in the other program. */
final class MainTest {

  @Test
  void the_first_page_lists_every_command_with_one_line_each() {
    var told = user().runs("--help");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains("  serve    Start the server")
        .contains("  submit   Ask about one action")
        .contains("  replay   Ask about recorded decisions")
        .contains("  import   Join what an AI decided")
        .contains("  policy   Write, check, test, compare, publish, sign and activate policies.")
        .contains("  pause    Take the autonomy of a workflow back")
        .contains("  resume   Give a workflow its autonomy again")
        .contains("  stop     Stop a workflow, an agent or everything")
        .contains("  lift     Lift a stop")
        .contains("  user     Add the people")
        .contains("  queue    Who is in which queue")
        .contains("  key      Make, list and revoke the keys")
        .contains("  trail    Verify the audit trail (trail verify).")
        .contains("Exit codes: 0 fine, 1 failure, 2 wrong use");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "submit",
        "replay",
        "policy new",
        "policy fmt",
        "policy check",
        "policy test",
        "policy eval",
        "policy charter",
        "policy diff",
        "policy sweep",
        "import",
        "policy schema",
        "policy publish",
        "policy sign",
        "policy activate",
        "user add",
        "user link",
        "user disable",
        "queue list",
        "queue add",
        "queue confirm",
        "queue remove",
        "key add",
        "key list",
        "key revoke",
        "pause",
        "resume",
        "stop",
        "lift",
        "trail verify",
        "serve",
        "demo"
      })
  void every_command_has_help_that_begins_with_what_it_does(String command) {
    var told = user().runs((command + " --help").split(" "));
    assertThat(told.code()).isZero();
    assertThat(told.out()).contains("Usage: lastword " + command);
    if (command.startsWith("policy")) {
      assertThat(told.out()).containsPattern("\nExamples?:\n  (\\S.*)?lastword " + command);
    }
    assertThat(told.out().lines().allMatch(line -> line.length() <= 135)).isTrue();
  }

  @Test
  void without_a_command_the_first_page_is_shown_as_wrong_use() {
    var told = user().runs();
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).contains("Commands:");
    assertThat(user().runs("policy").code()).isEqualTo(2);
  }

  @Test
  void a_slip_of_the_pen_gets_a_suggestion() {
    var told = user().runs("replya");
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).contains("Did you mean: lastword replay").contains("lastword --help");
    assertThat(user().runs("policy", "check", "a", "--formt", "json").err())
        .contains("'--formt'")
        .contains("Help: lastword policy check --help");
    assertThat(user().runs("policy", "check", "a", "--format", "xml").code()).isEqualTo(2);
  }

  @Test
  void the_servers_commands_say_where_they_are() {
    var serve = user().runs("serve", "--data", "d", "--port", "0");
    assertThat(serve.code()).isEqualTo(1);
    assertThat(serve.err()).contains("Run bin/lastword serve --data d --port 0");
    var verify = user().runs("trail", "verify", "--data", "d");
    assertThat(verify.code()).isEqualTo(1);
    assertThat(verify.err()).contains("Run bin/lastword trail verify --data d");
  }

  @Test
  void the_version_is_said() {
    assertThat(user().runs("--version").out()).startsWith("lastword ");
  }
}
