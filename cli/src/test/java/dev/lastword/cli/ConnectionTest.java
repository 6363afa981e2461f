package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which server, and as whom. */
final class ConnectionTest {

  private static final String[] COMMAND = {"key", "add", "coder", "--workflow", "invoices"};

  @TempDir private Path folder = Path.of("");
  private final FakeServer server = new FakeServer();

  @BeforeEach
  void answers() {
    server.on(
        "POST /v1/keys",
        201,
        "{\"id\":\"crd_1\",\"agent\":\"coder\",\"workflow\":\"invoices\",\"key\":\"lwk_1\"}");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void nothing_given_names_the_three_ways() {
    var told = Told.user().runs(COMMAND);
    assertThat(told.code()).isEqualTo(2);
    assertThat(told.err()).contains("--data DIR", "--url http://", "LASTWORD_URL=", "--token-file");
    var half = Told.user().variable("LASTWORD_URL", server.url()).runs(COMMAND);
    assertThat(half.code()).isEqualTo(2);
  }

  @Test
  void the_environment_is_enough() {
    assertThat(server.user().runs(COMMAND).code()).isZero();
    assertThat(token()).isEqualTo("lwp_token");
  }

  @Test
  void options_win_over_the_environment() throws IOException {
    var elsewhere =
        Told.user().variable("LASTWORD_URL", "http://127.0.0.1:1").variable("LASTWORD_TOKEN", "no");
    assertThat(elsewhere.runs(with("--url", server.url(), "--token", "lwp_typed")).code()).isZero();
    assertThat(token()).isEqualTo("lwp_typed");
    Path file = Files.writeString(folder.resolve("token"), "lwp_kept\n");
    assertThat(elsewhere.runs(with("--url", server.url(), "--token-file", file.toString())).code())
        .isZero();
    assertThat(token()).isEqualTo("lwp_kept");
  }

  @Test
  void the_data_folder_says_address_and_token() throws IOException {
    Files.writeString(folder.resolve("admin.token"), "lwa_operator\n");
    running(ProcessHandle.current().pid());
    assertThat(server.user().runs(with("--data", folder.toString())).code()).isZero();
    assertThat(token()).isEqualTo("lwa_operator");
    var signer = Told.user().runs(with("--data", folder.toString(), "--token", "lwp_signer"));
    assertThat(signer.code()).isZero();
    assertThat(token()).isEqualTo("lwp_signer");
  }

  @Test
  void a_server_that_is_not_running_is_named_with_what_starts_it() throws IOException {
    Files.writeString(folder.resolve("admin.token"), "lwa_operator\n");
    String expected =
        "The server of %1$s is not running. Start it: lastword serve --data %1$s\n"
            .formatted(folder);
    assertThat(Told.user().runs(with("--data", folder.toString())).err()).isEqualTo(expected);
    running(Integer.MAX_VALUE);
    var dead = Told.user().runs(with("--data", folder.toString()));
    assertThat(dead.code()).isEqualTo(1);
    assertThat(dead.err()).isEqualTo(expected);
    Files.writeString(folder.resolve("server.json"), "{");
    assertThat(Told.user().runs(with("--data", folder.toString())).err()).isEqualTo(expected);
  }

  @Test
  void a_folder_without_a_token_is_no_data_folder() {
    var told = Told.user().runs(with("--data", folder.toString()));
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.err())
        .isEqualTo(
            "There is no token in %s. Is it the --data folder of a server?\n"
                .formatted(folder.resolve("admin.token")));
  }

  @Test
  void what_cannot_be_meant_is_wrong_use() {
    assertThat(server.user().runs(with("--url", "localhost")).err())
        .startsWith("`localhost` is not the address of a server");
    assertThat(server.user().runs(with("--token", "a", "--token-file", "b")).code()).isEqualTo(2);
    assertThat(server.user().runs(with("--token-file", "/nowhere")).err())
        .isEqualTo("The token file /nowhere cannot be read.\n");
  }

  @Test
  void nobody_at_the_address() {
    server.close();
    var told = server.user().runs(COMMAND);
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.err()).isEqualTo(server.url() + " does not answer: no connection\n");
  }

  private void running(long pid) throws IOException {
    Files.writeString(
        folder.resolve("server.json"), "{\"url\":\"%s\",\"pid\":%d}".formatted(server.url(), pid));
  }

  private String token() {
    return server.asked().getLast().token();
  }

  private static String[] with(String... options) {
    var all = new java.util.ArrayList<>(java.util.List.of(COMMAND));
    all.addAll(java.util.List.of(options));
    return all.toArray(String[]::new);
  }
}
