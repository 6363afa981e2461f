package dev.lastword.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code pause}, {@code resume}, {@code stop} and {@code lift}. */
final class AutonomyTest {

  private static final String STOP =
      """
      {"id":"aut_1","scope":"all","reason":"smoke","by":"operator","since":"2026-03-01T10:00:00Z",
       "in_force":%s,"lifts":[%s],"waits_for":[%s]}
      """;

  private final FakeServer server = new FakeServer();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void a_pause_says_who_since_when_and_what_was_taken_back() {
    server.on(
        "POST /v1/workflows/invoices/pause",
        200,
        """
        {"state":"paused","since":"2026-03-01T10:00:00Z","by":"finance manager",
         "reason":"odd totals","held":3}
        """);
    var told = server.user().runs("pause", "invoices", "--reason", "odd totals");
    assertThat(told.code()).isZero();
    assertThat(told.out())
        .isEqualTo(
            """
            invoices: paused by finance manager since 2026-03-01T10:00:00Z: odd totals
            Of what was released before, 3 actions are held now.
            """);
    assertThat(server.asked().getFirst().body()).isEqualTo("{\"reason\":\"odd totals\"}");
    var json = server.user().runs("pause", "invoices", "--reason", "r", "--format", "json");
    assertThat(json.member("state")).isEqualTo("paused");
    assertThat(server.user().runs("pause", "invoices").code()).isEqualTo(2);
  }

  @Test
  void resuming_says_how_it_is_now() {
    server.on("POST /v1/workflows/invoices/resume", 200, "{\"state\":\"on\"}");
    var told = server.user().runs("resume", "invoices", "--reason", "repaired");
    assertThat(told.out()).isEqualTo("invoices: on.\n");
  }

  @Test
  void a_stop_needs_one_thing_to_stop_and_a_reason() {
    server.on("POST /v1/stops", 201, STOP.formatted(true, "", "\"the operator\""));
    for (String[] wrong :
        new String[][] {
          {"stop", "--reason", "r"},
          {"stop", "--all"},
          {"stop", "--all", "--workflow", "invoices", "--reason", "r"}
        }) {
      assertThat(server.user().runs(wrong).code()).isEqualTo(2);
    }
    assertThat(server.asked()).isEmpty();
    server.user().runs("stop", "--workflow", "invoices", "--reason", "r");
    server.user().runs("stop", "--agent", "coder", "--reason", "r");
    server.user().runs("stop", "--all", "--reason", "r");
    assertThat(server.asked())
        .extracting(FakeServer.Asked::body)
        .containsExactly(
            "{\"scope\":\"workflow\",\"id\":\"invoices\",\"reason\":\"r\"}",
            "{\"scope\":\"agent\",\"id\":\"coder\",\"reason\":\"r\"}",
            "{\"scope\":\"all\",\"reason\":\"r\"}");
  }

  @Test
  void the_stops_in_force_are_listed_with_who_lifts_them() {
    String lift = "{\"by\":\"operator\",\"at\":\"2026-03-01T11:00:00Z\",\"reason\":\"no smoke\"}";
    String waits = "\"a member of finance-operations\"";
    server.on("GET /v1/stops", 200, "{\"stops\":[" + STOP.formatted(true, lift, waits) + "]}");
    assertThat(server.user().runs("stop", "--list").out())
        .isEqualTo(
            """
            Stopped: everything, by operator since 2026-03-01T10:00:00Z: smoke
              to lift it: lastword lift aut_1 --reason TEXT
              lifted by operator at 2026-03-01T11:00:00Z: no smoke
              waits for a member of finance-operations
            """);
  }

  @Test
  void when_nothing_is_stopped_the_list_says_so() {
    server.on("GET /v1/stops", 200, "{\"stops\":[]}");
    assertThat(server.user().runs("stop", "--list").out()).isEqualTo("Nothing is stopped.\n");
  }

  @Test
  void a_lift_carries_its_reason_in_the_address() {
    server.on("DELETE .*", 200, STOP.formatted(false, "", ""));
    var told = server.user().runs("lift", "aut_1", "--reason", "no smoke & no fire");
    assertThat(told.out()).isEqualTo("The stop of everything is lifted (aut_1).\n");
    assertThat(server.calls())
        .containsExactly("DELETE /v1/stops/aut_1?reason=no%20smoke%20%26%20no%20fire");
  }
}
