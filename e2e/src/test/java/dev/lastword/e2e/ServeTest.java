package dev.lastword.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting and stopping {@code lastword serve}, as a process. */
class ServeTest {

  private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);
  private static final Duration GIVES_UP_WITHIN = Duration.ofSeconds(30);

  @TempDir private static Path temporary = Path.of("");
  private static Path data = Path.of("");
  private static Path kept = Path.of("");
  private static ServerProcess server;

  @BeforeAll
  static void start() {
    data = temporary.resolve("data");
    kept = temporary.resolve("kept-checkpoint");
    server =
        ServerProcess.start(
            data, "--checkpoint-to", kept.toString(), "--public-url", "https://lastword.example/");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void it_says_where_it_listens_and_answers_there() {
    assertThat(server.said()).contains("Listening on http://127.0.0.1:").contains(data.toString());
    assertThat(operator().get("/healthz").is(200).text()).isEqualTo("ok\n");
    assertThat(operator().get("/readyz").is(200).text()).isEqualTo("ready\n");
  }

  @Test
  void only_its_user_can_read_the_operators_token() throws IOException {
    for (String secret :
        new String[] {"admin.token", "database.properties", "trail.key", "release.key"}) {
      var permissions = Files.getPosixFilePermissions(data.resolve(secret));
      assertThat(PosixFilePermissions.toString(permissions)).as(secret).isEqualTo("rw-------");
    }
    operator().get("/v1/workflows").is(200);
    operator().as("lwa_" + "A".repeat(43)).get("/v1/workflows").is(401);
  }

  @Test
  void sign_in_links_begin_with_the_public_url() {
    String person = "{\"name\": \"somebody behind a proxy\", \"queues\": []}";
    assertThat(operator().post("/v1/people", person).is(201).text("/sign_in_link"))
        .startsWith("https://lastword.example/sign-in/lwi_");
  }

  @Test
  void plain_http_to_other_machines_is_not_served_by_mistake() {
    String other = temporary.resolve("plain").toString();
    String url = "http://lastword.example";
    var ended =
        Program.run(
            Program.server("serve", "--data", other, "--port", "0", "--public-url", url),
            GIVES_UP_WITHIN);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("Lastword cannot start:").contains("--insecure-http");
  }

  @Test
  void a_second_server_on_the_folder_is_told_who_holds_it() {
    var second = Program.run(Program.server("serve", "--data", data.toString(), "--port", "0"));
    assertThat(second.code()).isEqualTo(1);
    assertThat(second.err())
        .contains("Another Lastword server uses " + data)
        .contains(server.url())
        .contains("--data")
        .doesNotContain("\tat ");
    operator().get("/readyz").is(200);
  }

  @Test
  void a_port_that_is_taken_is_said_to_be_and_nothing_is_left_running() throws IOException {
    Path other = temporary.resolve("other");
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      var ended =
          Program.run(
              Program.server("serve", "--data", other.toString(), "--port", port), GIVES_UP_WITHIN);
      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.out()).doesNotContain("Listening");
      assertThat(ended.err()).contains(port).contains("--port 0").doesNotContain("\tat ");
    }
    assertThat(other.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
    assertThat(other.resolve("server.json")).doesNotExist();
  }

  @Test
  void every_checkpoint_is_handed_out() throws IOException {
    await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(kept));
    byte[] before = Files.readAllBytes(kept);
    operator().post("/v1/people", "{\"name\": \"one more\", \"queues\": []}").is(201);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(Files.readAllBytes(kept)).isNotEqualTo(before));
    assertThat(operator().get("/v1/trail/checkpoint").is(200).body())
        .isEqualTo(Files.readAllBytes(kept));
    assertThat(new String(before, UTF_8)).startsWith("lastword-trail/");
  }

  @Test
  void the_trail_can_be_verified_beside_a_running_server() {
    await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(kept));
    var verified =
        Program.run(
            Program.server(
                "trail", "verify", "--data", data.toString(), "--checkpoint", kept.toString()));
    assertThat(verified.code()).as(verified.err()).isZero();
    assertThat(verified.out()).startsWith("The trail is intact");
  }

  @Test
  void it_stops_when_it_is_told_to_and_starts_again_where_it_was() {
    Path folder = temporary.resolve("again");
    String token;
    try (ServerProcess first = ServerProcess.start(folder)) {
      token = first.operator();
      long begin = System.nanoTime();
      assertThat(first.stop()).as(first.said()).isIn(0, 143);
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(STOPS_WITHIN);
    }
    assertThat(folder.resolve("postgres").resolve("postmaster.pid")).doesNotExist();
    try (ServerProcess second = ServerProcess.start(folder)) {
      assertThat(second.operator()).isEqualTo(token);
      Caller.of(second.url(), token).get("/v1/workflows").is(200);
    }
  }

  private static Caller operator() {
    return Caller.of(server.url(), server.operator());
  }
}
