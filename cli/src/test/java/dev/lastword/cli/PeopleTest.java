package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code user add} and {@code key add}. */
final class PeopleTest {

  private final FakeServer server = new FakeServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_user_is_added_with_queues_and_gets_a_token() {
    server.on(
        "POST /v1/people",
        201,
        """
        {"id":"per_1","name":"finance manager","queues":["finance-managers","auditors"],
         "token":"lwp_secret","token_expires_at":"2026-04-01T00:00:00Z"}
        """);
    String[] command = {
      "user", "add", "finance manager", "--queue", "finance-managers", "--queue", "auditors"
    };
    var told = server.user().runs(command);
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .isEqualTo(
            """
            Added finance manager (per_1), member of finance-managers, auditors.
            The token, shown only now. Whoever has it signs as this person. It ends on 2026-04-01T00:00:00Z.
              lwp_secret
            """);
    assertThat(server.asked().getFirst().body())
        .isEqualTo("{\"name\":\"finance manager\",\"queues\":[\"finance-managers\",\"auditors\"]}");
    var json = server.user().runs("user", "add", "finance manager", "--format", "json");
    assertThat(json.out())
        .isEqualTo(
            "{\"user\":\"finance manager\",\"id\":\"per_1\","
                + "\"queues\":[\"finance-managers\",\"auditors\"],"
                + "\"token\":\"lwp_secret\",\"token_expires_at\":\"2026-04-01T00:00:00Z\"}\n");
  }

  @Test
  void an_agent_gets_a_key() {
    server.on(
        "POST /v1/keys",
        201,
        "{\"id\":\"crd_1\",\"agent\":\"coder\",\"workflow\":\"invoices\",\"key\":\"lwk_secret\"}");
    var told = server.user().runs("key", "add", "coder", "--workflow", "invoices");
    assertThat(told.out())
        .isEqualTo(
            """
            Made a key (crd_1) with which coder may work in invoices.
            Shown only now:
              lwk_secret
            """);
    var json =
        server.user().runs("key", "add", "coder", "--workflow", "invoices", "--format", "json");
    assertThat(json.out())
        .isEqualTo(
            "{\"agent\":\"coder\",\"key\":\"lwk_secret\",\"id\":\"crd_1\",\"workflow\":\"invoices\"}\n");
  }

  @Test
  void what_the_server_turns_down_is_said_in_its_words() {
    server.on("POST .*", asked -> FakeServer.problem(403, "LW-AUT-002", "Only the operator may."));
    var told = server.user().runs("user", "add", "reviewer");
    assertThat(told.code()).isEqualTo(1);
    assertThat(told.out()).isEmpty();
    assertThat(told.err()).startsWith("LW-AUT-002  A title. Only the operator may.\n");
    var json = server.user().runs("user", "add", "reviewer", "--format", "json");
    assertThat(json.code()).isEqualTo(1);
    assertThat(json.member("code")).isEqualTo("LW-AUT-002");
    assertThat(json.err()).isEmpty();
  }
}
