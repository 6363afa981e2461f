package dev.lastword.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code submit}. */
final class SubmitTest {

  @TempDir private Path folder = Path.of("");
  private final FakeServer server = new FakeServer();
  private final Intake intake = new Intake(server);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void what_proceeds_says_so_and_names_its_release() {
    var told =
        server.user().types("{\"amount\":1}").runs(submit("--facts", "-", "--subject", "inv-1"));
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .isEqualTo(
            """
            PROCEED: the AI may act alone.
            act_1 is released as rel_1 for coder until 2026-03-01T10:15:00Z.
            """);
  }

  @Test
  void what_is_held_says_why_and_whom_it_waits_for() {
    var told = server.user().types("{\"amount\":500}").runs(submit("--facts", "-"));
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .isEqualTo(
            """
            HOLD: a person decides, because
              high-amount  Over the limit  asks finance-managers
              new-vendor   Over the limit  asks finance-managers
            act_1 waits for finance-managers.
            """);
  }

  @Test
  void scripts_get_the_document_of_the_server_on_one_line() {
    var told =
        server
            .user()
            .types(" {\n\"amount\": 500.00}\n")
            .runs(submit("--facts", "-", "--format", "json"));
    assertThat(told.member("verdict")).isEqualTo("hold");
    assertThat(told.member("id")).isEqualTo("act_1");
    assertThat(told.member("facts")).isEqualTo("{ \"amount\": 500.00}");
  }

  @Test
  void everything_given_is_sent_and_nothing_else() throws IOException {
    Path facts = Files.writeString(folder.resolve("f.json"), " { \"amount\" : 1.50 }\n", UTF_8);
    Path output = Files.writeString(folder.resolve("o.txt"), "Dear customer\n", UTF_8);
    server
        .user()
        .runs(
            submit(
                "--facts",
                facts.toString(),
                "--output",
                output.toString(),
                "--output-type",
                "text/markdown",
                "--confidence",
                "0.80",
                "--model",
                "m-1",
                "--subject",
                "inv-1",
                "--key",
                "key-1",
                "--consume"));
    assertThat(server.asked().getFirst().body())
        .isEqualTo(
            "{\"subject\":\"inv-1\",\"facts\":{ \"amount\" : 1.50 },"
                + "\"output\":{\"type\":\"text/markdown\",\"content\":\"Dear customer\\n\"},"
                + "\"confidence\":0.80,\"model\":\"m-1\",\"consume\":true}");
    assertThat(server.asked().getFirst().key()).isEqualTo("key-1");
  }

  @Test
  void an_output_that_is_no_text_travels_as_bytes() throws IOException {
    Path output = Files.write(folder.resolve("o.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    server
        .user()
        .types("{\"amount\":1}")
        .runs(submit("--facts", "-", "--output", output.toString(), "--output-type", "image/png"));
    assertThat(server.asked().getFirst().body())
        .contains("\"output\":{\"type\":\"image/png\",\"base64\":\"iVBORw==\"}");
  }

  @Test
  void waiting_ends_when_people_have_decided() {
    server.user().types("{\"amount\":500}").runs(submit("--facts", "-", "--key", "k"));
    intake.becomes(1, "rejected");
    var told =
        server
            .user()
            .types("{\"amount\":500}")
            .runs(submit("--facts", "-", "--key", "k", "--wait", "1s"));
    assertThat(told.out()).endsWith("act_1 is rejected.\n");
  }

  @Test
  void waiting_ends_with_its_time_too() {
    var told =
        server
            .user()
            .types("{\"amount\":500}")
            .runs(submit("--facts", "-", "--wait", "100ms", "--format", "json"));
    assertThat(told.code()).isZero();
    assertThat(told.member("state")).isEqualTo("held");
    assertThat(told.err()).isEqualTo("Held; waiting up to 0.1 s for people.\n");
    assertThat(server.calls()).contains("GET /v1/actions/act_1?wait=1s&after=1");
  }

  @Test
  void what_does_not_fit_is_listed() {
    var told = server.user().types("{\"amount\":-1}").runs(submit("--facts", "-"));
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.err())
        .contains("LW-ACT-002", "/facts/amount  LW-FCT-003", "fix: send `amount`");
    var notJson = server.user().types("{\"amount\":}").runs(submit("--facts", "-"));
    assertThat(notJson.code()).isEqualTo(1);
    assertThat(notJson.err())
        .startsWith("The facts are not JSON as Lastword takes it.\n1:11  LW-JSN-");
  }

  @Test
  void wrong_options_are_explained() {
    assertThat(server.user().runs("submit").err()).contains("--workflow");
    assertThat(server.user().runs(submit("--wait", "soon")).err())
        .contains("'soon' is no length of time; write it like 30s or 5m");
    assertThat(server.user().runs(submit("--key", "a b")).code()).isEqualTo(2);
  }

  private static String[] submit(String... options) {
    var all = new java.util.ArrayList<>(java.util.List.of("submit", "--workflow", "invoices"));
    all.addAll(java.util.List.of(options));
    return all.toArray(String[]::new);
  }
}
