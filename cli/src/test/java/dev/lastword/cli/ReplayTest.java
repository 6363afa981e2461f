package dev.lastword.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lastword.cli.FakeServer.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReplayTest {

  private final FakeServer server = new FakeServer();
  private final Intake intake = new Intake(server);
  private Path file = Path.of("");

  @BeforeEach
  void file(@TempDir Path folder) {
    file = folder.resolve("decisions.ndjson");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void every_line_gets_a_verdict_and_they_are_counted() {
    write(invoice("inv-1", "50.00"), invoice("inv-2", "500.00"), invoice("inv-3", "5000.00"));
    var told = server.user().runs(replay("--format", "json"));
    assertThat(told.code()).isZero();
    assertThat(told.member("submitted")).isEqualTo("3");
    assertThat(told.member("proceed")).isEqualTo("1");
    assertThat(told.member("hold")).isEqualTo("1");
    assertThat(told.member("refuse")).isEqualTo("1");
    assertThat(told.member("failed")).isEqualTo("0");
    assertThat(told.member("reasons"))
        .isEqualTo("{\"far-too-high\":1,\"high-amount\":1,\"new-vendor\":1}");
    assertThat(told.member("failures")).isEqualTo("[]");
    assertThat(told.json().get("stopped")).isEmpty();
    assertThat(told.err()).isEmpty();
  }

  @Test
  void people_read_a_table() {
    write(invoice("inv-1", "50.00"), invoice("inv-2", "60"), invoice("inv-3", "500.00"));
    var told = server.user().runs(replay());
    assertThat(told.out())
        .startsWith("3 lines of " + file + ", asked about in invoices: ")
        .contains("  proceed  2   66.7 %  the AI acts alone\n")
        .contains("  hold     1   33.3 %  a person decides\n")
        .contains("  refuse   0    0.0 %  must not happen\n")
        .contains("  high-amount  1\n");
  }

  @Test
  void what_proceeds_is_executed_before_the_next_line_is_asked_about() {
    write(invoice("inv-1", "1"), invoice("inv-2", "500"), invoice("inv-3", "2"));
    server.user().runs(replay());
    assertThat(server.calls())
        .containsExactly(
            "POST /v1/workflows/invoices/actions",
            "POST /v1/releases/rel_1/consume",
            "POST /v1/actions/act_1/outcome",
            "POST /v1/workflows/invoices/actions",
            "POST /v1/workflows/invoices/actions",
            "POST /v1/releases/rel_3/consume",
            "POST /v1/actions/act_3/outcome");
    assertThat(server.asked().get(2).body()).isEqualTo("{\"status\":\"executed\"}");
    assertThat(intake.states().values()).containsExactly("executed", "held", "executed");
  }

  @Test
  void with_no_consume_it_stays_released() {
    write(invoice("inv-1", "1"));
    assertThat(server.user().runs(replay("--no-consume")).code()).isZero();
    assertThat(intake.states().values()).containsExactly("released");
  }

  @Test
  void parts_are_taken_from_other_members_and_facts_stay_byte_for_byte() {
    String facts = "{ \"amount\" :\t10.00, \"vendor\":\"Caf\\u00e9 Z\u00fcrich\" }";
    write(
        "{\"workflow\":\"x\",\"subject\":7,\"at\":\"now\",\"input\":"
            + facts
            + ",\"action\": {\"post_to\": \"D33\" } ,\"confidence\":0.80,\"model\":\"m\",\"who\":\"clerk\"}");
    server
        .user()
        .runs(
            replay("--map", "facts=input", "--map", "output=action", "--map", "on_behalf_of=who"));
    assertThat(server.asked().getFirst().body())
        .isEqualTo(
            "{\"subject\":\"7\",\"facts\":"
                + facts
                + ",\"output\":{\"type\":\"application/json\",\"content\":\"{\\\"post_to\\\": \\\"D33\\\" }\"},"
                + "\"confidence\":0.80,\"model\":\"m\",\"on_behalf_of\":\"clerk\"}");
  }

  @Test
  void an_output_may_be_written_out_or_be_a_text() {
    write(
        withOutput("{\"type\":\"text/html\",\"content\":\"<b>\"}"),
        withOutput("{\"type\":\"image/png\",\"base64\":\"aGk=\"}"),
        withOutput("\"Dear customer\""),
        withOutput("{\"type\":\"refund\",\"content\":\"a\",\"amount\":1}"),
        withOutput("[1.50]"),
        withOutput("null"));
    server.user().runs(replay("--no-consume"));
    assertThat(server.asked())
        .extracting(asked -> asked.body().replaceFirst(".*\"facts\":\\{\"amount\":1\\}", ""))
        .containsExactly(
            ",\"output\":{\"type\":\"text/html\",\"content\":\"<b>\"}}",
            ",\"output\":{\"type\":\"image/png\",\"base64\":\"aGk=\"}}",
            ",\"output\":{\"type\":\"text/plain\",\"content\":\"Dear customer\"}}",
            ",\"output\":{\"type\":\"application/json\",\"content\":"
                + "\"{\\\"type\\\":\\\"refund\\\",\\\"content\\\":\\\"a\\\",\\\"amount\\\":1}\"}}",
            ",\"output\":{\"type\":\"application/json\",\"content\":\"[1.50]\"}}",
            "}");
  }

  @Test
  void the_same_replay_again_submits_nothing_twice() {
    write(invoice("inv-1", "1"), invoice("inv-2", "500"), invoice("inv-3", "2"));
    var first = server.user().runs(replay("--format", "json"));
    var second = server.user().runs(replay("--format", "json"));
    assertThat(intake.states().values()).containsExactly("executed", "held", "executed");
    assertThat(second.code()).isZero();
    for (String count : List.of("submitted", "proceed", "hold", "failed", "reasons")) {
      assertThat(second.member(count)).isEqualTo(first.member(count));
    }
  }

  @Test
  void an_interrupted_replay_is_taken_up_where_it_was() {
    write(invoice("inv-1", "1"), invoice("inv-2", "2"), invoice("inv-3", "3"));
    server.user().runs(replay("--limit", "2"));
    intake.becomes(1, "released");
    intake.becomes(2, "consumed");
    assertThat(server.user().runs(replay()).code()).isZero();
    assertThat(intake.states().values()).containsExactly("executed", "executed", "executed");
  }

  @Test
  void lines_added_to_the_file_are_the_only_new_ones() {
    write(invoice("inv-1", "1"));
    server.user().runs(replay());
    write(invoice("inv-1", "1"), invoice("inv-2", "2"));
    server.user().runs(replay());
    assertThat(intake.states()).hasSize(2);
  }

  @Test
  void a_run_of_another_name_or_mapping_is_another_replay() {
    write("{\"subject\":\"a\",\"facts\":{\"amount\":1},\"input\":{\"amount\":1}}");
    server.user().runs(replay());
    server.user().runs(replay("--run", "second policy"));
    server.user().runs(replay("--map", "facts=input"));
    assertThat(intake.states()).hasSize(3);
    assertThat(server.asked().stream().map(Asked::key).filter(key -> !key.isEmpty()).distinct())
        .allMatch(key -> key.matches("replay-[0-9a-f]{32}-1(-consume)?"));
  }

  @Test
  void a_lapsed_release_is_a_failure_that_says_so() {
    write(invoice("inv-1", "1"));
    server.user().runs(replay("--no-consume"));
    intake.becomes(1, "lapsed");
    var told = server.user().runs(replay());
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.out()).contains("line 1: not executed: the action is lapsed");
  }

  @Test
  void a_release_for_somebody_else_says_whose_key_is_needed() {
    try (FakeServer other = new FakeServer()) {
      other.on("POST .*/consume", asked -> FakeServer.problem(404, "LW-REL-001", "None."));
      new Intake(other);
      write(invoice("inv-1", "1"));
      var told = other.user().runs(replay());
      assertThat(told.code()).isEqualTo(1);
      assertThat(told.out())
          .contains(
              "line 1: not executed: LW-REL-001 None. Its release is for `coder`: use the key of"
                  + " `coder`, or --no-consume");
    }
  }

  @Test
  void lines_that_fail_are_named_and_the_others_go_on() {
    write(
        invoice("inv-1", "1"),
        "",
        "not json",
        "[1]",
        "{\"facts\":{\"amount\":1}}",
        "{\"subject\":\"a\",\"input\":{}}",
        "{\"subject\":\"a\",\"facts\":[]}",
        "{\"subject\":\"a\",\"facts\":{\"amount\":1},\"confidence\":80}",
        "{\"subject\":\"a\",\"facts\":{\"amount\":1},\"model\":{}}",
        invoice("inv-2", "-1"),
        invoice("inv-3", "2"));
    var told = server.user().runs(replay());
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.out())
        .contains("8 lines failed:")
        .contains("line 3: not JSON as Lastword takes it, column ")
        .contains("line 4: the line is a list instead of an object")
        .contains("line 5: there is no `subject`; if it has another name: --map subject=NAME")
        .contains("line 6: there is no `facts`; if it has another name: --map facts=NAME")
        .contains("line 7: `facts` is a list instead of an object")
        .contains("line 8: the confidence is outside 0 to 1; write 0.80")
        .contains("line 9: `model` is an object instead of a text")
        .contains("line 10: LW-FCT-003 `amount` is required and was not sent (send `amount`)")
        .contains("  proceed  2  100.0 %");
  }

  @Test
  void ten_failures_are_listed_and_all_with_verbose() {
    write("x\n".repeat(15));
    assertThat(server.user().runs(replay()).out())
        .contains("line 10: ")
        .doesNotContain("line 11: ")
        .contains("and 5 more (--verbose lists them)");
    assertThat(server.user().runs(replay("--verbose")).out()).contains("line 15: ");
  }

  @Test
  void a_line_longer_than_a_submission_may_be_fails_alone() {
    write(invoice("a".repeat(2_000_000), "1"), invoice("inv-2", "1"));
    var told = server.user().runs(replay("--format", "json"));
    assertThat(told.member("submitted") + told.member("failed")).isEqualTo("11");
    assertThat(told.member("failures")).contains("longer than 1 MB");
  }

  @Test
  void a_token_that_is_not_known_stops_it_at_once() {
    try (FakeServer other = new FakeServer()) {
      other.on("POST .*", asked -> FakeServer.problem(401, "LW-AUT-001", "No valid key."));
      write(invoice("inv-1", "1"), invoice("inv-2", "1"));
      var told = other.user().runs(replay("--format", "json"));
      assertThat(told.code()).isEqualTo(1);
      assertThat(told.member("stopped"))
          .isEqualTo("{\"line\":1,\"why\":\"LW-AUT-001 No valid key.\"}");
      assertThat(other.asked()).hasSize(1);
      assertThat(other.user().runs(replay()).out())
          .contains("Stopped at line 1. Run the same command again to go on");
    }
  }

  @Test
  void a_server_that_is_away_for_a_moment_stops_nothing() {
    server
        .unavailableOnce("POST .*/actions")
        .unavailableOnce("POST .*/consume")
        .unavailableOnce("POST .*/outcome");
    write(invoice("inv-1", "1"), invoice("inv-2", "1"));
    assertThat(server.user().runs(replay()).code()).isZero();
    assertThat(intake.states().values()).containsExactly("executed", "executed");
  }

  @Test
  void a_server_that_does_not_answer_stops_it_too() {
    try (FakeServer other = new FakeServer()) {
      other.on("POST .*", 200, "<h1>It works!</h1>");
      write(invoice("inv-1", "1"), invoice("inv-2", "1"));
      var told = other.user().runs(replay());
      assertThat(told.code()).isEqualTo(1);
      assertThat(told.out())
          .contains("line 1: " + other.url() + " did not answer POST")
          .contains("Stopped at line 1.");
      assertThat(other.asked()).hasSize(1);
    }
  }

  @Test
  void many_connections_lose_nothing() {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= 300; i++) {
      lines.append(invoice("inv-" + i, i % 3 == 0 ? "500" : "5")).append('\n');
    }
    write(lines.toString());
    var told = server.user().runs(replay("--connections", "16", "--format", "json"));
    assertThat(told.code()).isZero();
    assertThat(told.member("submitted")).isEqualTo("300");
    assertThat(told.member("hold")).isEqualTo("100");
    assertThat(intake.states().values().stream().filter("executed"::equals)).hasSize(200);
  }

  @Test
  void a_terminal_sees_progress_and_a_pipe_does_not() {
    write(invoice("inv-1", "1"), invoice("inv-2", "1"));
    var told = server.user().atTerminal().runs(replay("--format", "json"));
    assertThat(told.err()).contains("\r\u001b[K[=====").contains("100 %").endsWith("\r\u001b[K");
    assertThat(told.member("submitted")).isEqualTo("2");
    assertThat(server.user().runs(replay()).err()).isEmpty();
  }

  @Test
  void a_file_can_be_piped_in() {
    var told =
        server
            .user()
            .types(invoice("inv-1", "1") + "\r\n\r\n" + invoice("inv-2", "500"))
            .runs("replay", "-", "--workflow", "invoices");
    assertThat(told.out()).startsWith("2 lines of standard input, asked about in invoices: ");
  }

  @Test
  void wrong_options_are_explained() {
    write(invoice("inv-1", "1"));
    var told = server.user().runs(replay("--map", "fact=input"));
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err())
        .contains("`fact` is no part of a submission; there are subject, facts, output,");
    assertThat(server.user().runs(replay("--map", "facts")).code()).isEqualTo(2);
    assertThat(server.user().runs(replay("--connections", "0")).code()).isEqualTo(2);
    assertThat(server.user().runs("replay", file.toString()).err()).contains("--workflow");
    var missing = server.user().runs("replay", file + "x", "--workflow", "invoices");
    assertThat(missing.code()).isEqualTo(1);
    assertThat(missing.err()).isEqualTo("There is no file " + file + "x.\n");
  }

  private String[] replay(String... options) {
    var all =
        new java.util.ArrayList<>(List.of("replay", file.toString(), "--workflow", "invoices"));
    all.addAll(List.of(options));
    return all.toArray(String[]::new);
  }

  private void write(String... lines) {
    try {
      Files.writeString(file, String.join("\n", lines) + "\n", UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String invoice(String subject, String amount) {
    return "{\"subject\":\"%s\",\"facts\":{\"amount\":%s},\"confidence\":0.9}"
        .formatted(subject, amount);
  }

  private static String withOutput(String output) {
    return "{\"subject\":\"a\",\"facts\":{\"amount\":1},\"output\":" + output + "}";
  }
}
