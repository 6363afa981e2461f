package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code user}, {@code queue} and {@code key}. */
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
         "proposed":[],"sign_in_link":"http://127.0.0.1/sign-in/lwi_1",
         "sign_in_link_expires_at":"2026-03-01T00:15:00Z",
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
            The sign-in link, shown only now. It works once, until 2026-03-01T00:15:00Z.
              http://127.0.0.1/sign-in/lwi_1
            The token, shown only now. Whoever has it signs as this person. It ends on 2026-04-01T00:00:00Z.
              lwp_secret
            """);
    assertThat(server.asked().getFirst().body())
        .isEqualTo("{\"name\":\"finance manager\",\"queues\":[\"finance-managers\",\"auditors\"]}");
    var json = server.user().runs("user", "add", "finance manager", "--format", "json");
    assertThat(json.out())
        .isEqualTo(
            "{\"user\":\"finance manager\",\"id\":\"per_1\","
                + "\"queues\":[\"finance-managers\",\"auditors\"],\"proposed\":[],"
                + "\"sign_in_link\":\"http://127.0.0.1/sign-in/lwi_1\","
                + "\"sign_in_link_expires_at\":\"2026-03-01T00:15:00Z\","
                + "\"token\":\"lwp_secret\",\"token_expires_at\":\"2026-04-01T00:00:00Z\"}\n");
  }

  @Test
  void a_user_for_a_queue_that_votes_is_proposed_and_gets_no_token() {
    server.on(
        "POST /v1/people",
        201,
        """
        {"id":"per_1","name":"controller","queues":[],"proposed":["finance-managers"],
         "sign_in_link":"http://127.0.0.1/sign-in/lwi_1",
         "sign_in_link_expires_at":"2026-03-01T00:15:00Z"}
        """);
    var told = server.user().runs("user", "add", "controller", "--queue", "finance-managers");
    assertThat(told.out())
        .isEqualTo(
            """
            Added controller (per_1), member of no queue yet.
            Proposed for finance-managers. A member has to confirm:
              lastword queue confirm finance-managers per_1
            The sign-in link, shown only now. It works once, until 2026-03-01T00:15:00Z.
              http://127.0.0.1/sign-in/lwi_1
            """);
  }

  @Test
  void a_user_gets_another_link() {
    server.on(
        "POST /v1/people/finance%20manager/sign-in-links",
        201,
        """
        {"name":"finance manager","sign_in_link":"http://127.0.0.1/sign-in/lwi_2",
         "expires_at":"2026-03-01T00:15:00Z"}
        """);
    var told = server.user().runs("user", "link", "finance manager");
    assertThat(told.out())
        .isEqualTo(
            """
            For finance manager.
            The sign-in link, shown only now. It works once, until 2026-03-01T00:15:00Z.
              http://127.0.0.1/sign-in/lwi_2
            """);
    assertThat(server.user().runs("user", "link", "finance manager", "--format", "json").out())
        .isEqualTo(
            "{\"user\":\"finance manager\",\"sign_in_link\":\"http://127.0.0.1/sign-in/lwi_2\","
                + "\"expires_at\":\"2026-03-01T00:15:00Z\"}\n");
  }

  @Test
  void whoever_disables_a_user_hears_where_nobody_is_left() {
    server.on(
        "POST /v1/people/controller/disable",
        200,
        """
        {"id":"per_1","name":"controller","disabled_at":"2026-03-01T00:00:00Z",
         "emptied":["finance-managers"]}
        """);
    assertThat(server.user().runs("user", "disable", "controller").out())
        .startsWith("Disabled controller (per_1) at 2026-03-01T00:00:00Z.\n")
        .contains("Nobody is left in finance-managers, and an active policy asks it.\n");
  }

  @Test
  void a_member_is_proposed_confirmed_and_removed() {
    server.on("POST /v1/queues/managers/members", 201, membership("proposed"));
    server.on(
        "POST /v1/queues/managers/members/controller/confirmation", 201, membership("member"));
    server.on("DELETE /v1/queues/managers/members/controller", 200, membership("removed"));
    assertThat(server.user().runs("queue", "add", "managers", "controller").out())
        .isEqualTo(
            """
            controller is proposed for managers. A member has to confirm:
              lastword queue confirm managers per_1
            """);
    assertThat(server.asked().getFirst().body()).isEqualTo("{\"person\":\"controller\"}");
    assertThat(server.user().runs("queue", "confirm", "managers", "controller").out())
        .isEqualTo("controller is a member of managers.\n");
    assertThat(server.user().runs("queue", "remove", "managers", "controller").out())
        .isEqualTo("controller is not in managers.\n");
    var json = server.user().runs("queue", "add", "managers", "controller", "--format", "json");
    assertThat(json.member("state")).isEqualTo("proposed");
  }

  private static String membership(String state) {
    return "{\"queue\":\"managers\",\"person\":\"per_1\",\"name\":\"controller\",\"state\":\"%s\"}"
        .formatted(state);
  }

  @Test
  void queues_are_listed_with_members_and_proposals() {
    server.on(
        "GET /v1/queues",
        200,
        """
        {"queues":[
          {"name":"auditors","named":false,"members":[],"proposed":[]},
          {"name":"managers","named":true,"members":[{"id":"per_1","name":"finance manager"}],
           "proposed":[{"id":"per_2","name":"controller","since":"2026-03-01T00:00:00Z"}]}]}
        """);
    assertThat(server.user().runs("queue", "list").out())
        .isEqualTo(
            """
            auditors
              nobody
            managers, named by an active policy
              finance manager (per_1)
              controller (per_2), proposed 2026-03-01T00:00:00Z
            """);
  }

  @Test
  void keys_are_listed_and_revoked() {
    server.on(
        "GET /v1/keys",
        200,
        """
        {"keys":[
          {"id":"crd_1","agent":"coder","workflow":"invoices","created_at":"2026-03-01T00:00:00Z"},
          {"id":"crd_2","agent":"payer","workflow":"invoices","created_at":"2026-03-01T00:00:00Z",
           "last_used_at":"2026-03-02T10:00:00Z"}]}
        """);
    assertThat(server.user().runs("key", "list").out())
        .isEqualTo(
            """
              key    agent  workflow  last used
              crd_1  coder  invoices  never
              crd_2  payer  invoices  2026-03-02T10:00:00Z
            """);
    server.on("DELETE /v1/keys/crd_1", 200, "{\"ended_at\":\"2026-03-02T11:00:00Z\"}");
    assertThat(server.user().runs("key", "revoke", "crd_1").out())
        .isEqualTo("The key crd_1 ended at 2026-03-02T11:00:00Z.\n");
  }

  @Test
  void an_agent_gets_a_key() {
    server.on(
        "POST /v1/keys",
        201,
        """
        {"id":"crd_1","agent":"coder","workflow":"invoices","created_at":"2026-03-01T00:00:00Z",
         "key":"lwk_secret"}
        """);
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
