package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** People are told of exceptions although the action proceeds. */
class AlertTest {

  private static final RunningServer lastword = RunningServer.shared();

  /** Sends the alert to a queue that does not own the workflow. */
  private static final String POLICY =
      WithoutRule.named("new-vendor", Team.text("invoices.yaml"))
          .replace("    effect: alert\n", "    effect: alert\n    to: finance-managers\n");

  @Test
  void the_queue_that_the_rule_names_and_the_owner_are_told_and_nobody_else() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered odd = odd(team, "INV-1").hasVerdict("proceed");
    lastword.clock().advance(Duration.ofMinutes(3));
    Answered told = alerts(team, "finance-managers", "");
    assertThat(told.ids("/alerts", "action")).containsExactly(odd.id());
    assertThat(told.text("/alerts/0/workflow")).isEqualTo(team.workflow());
    assertThat(told.text("/alerts/0/agent")).isEqualTo(team.agent());
    assertThat(told.text("/alerts/0/subject")).isEqualTo("INV-1");
    assertThat(told.text("/alerts/0/rule")).isEqualTo("odd-cents");
    assertThat(told.text("/alerts/0/queue")).isEqualTo(team.queue("finance-managers"));
    assertThat(told.text("/alerts/0/because")).isEqualTo("The amount sits right at the limit");
    assertThat(told.json().at("/alerts/0/age_seconds").asInt()).isBetween(180, 240);
    assertThat(told.json().at("/alerts/0").has("seen")).isFalse();
    assertThat(alerts(team, "finance-operations", "").ids("/alerts", "action"))
        .containsExactly(odd.id());
    assertThat(alerts(team, "senior-account-managers", "").ids("/alerts", "id")).isEmpty();
  }

  @Test
  void an_alert_also_goes_out_when_the_action_is_held_for_something_else() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered held =
        team.submit(Team.invoice("INV-1", "10000.00", "Birch Paper", "").replace("0.95", "0.10"));
    held.is(201).hasState("held");
    assertThat(alerts(team, "finance-managers", "").ids("/alerts", "action"))
        .containsExactly(held.id());
  }

  @Test
  void those_who_are_told_may_read_the_action() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String told = "/v1/actions/" + odd(team, "INV-1").id();
    String routine =
        "/v1/actions/"
            + team.submit(Team.invoice("INV-2", "10.00", "Birch Paper", "")).is(201).id();
    lastword.get(team.tokens().get("finance-managers"), told).is(200);
    lastword.get(team.tokens().get("finance-managers"), routine).isProblem(404, "LW-ACT-004");
    lastword.get(team.tokens().get("senior-account-managers"), told).isProblem(404, "LW-ACT-004");
  }

  @Test
  void the_first_to_see_it_stays() {
    Team team = Team.of(lastword, "invoices", POLICY);
    odd(team, "INV-1");
    String id = alerts(team, "finance-managers", "").text("/alerts/0/id");
    Answered first = see(team.tokens().get("finance-managers"), id).is(200);
    assertThat(first.text("/seen/by")).isEqualTo(team.queue("finance-managers"));
    lastword.clock().advance(Duration.ofMinutes(1));
    Answered second = see(team.tokens().get("finance-operations"), id).is(200);
    assertThat(second.text("/seen/by")).isEqualTo(team.queue("finance-managers"));
    assertThat(second.text("/seen/at")).isEqualTo(first.text("/seen/at"));
    assertThat(alerts(team, "finance-managers", "").ids("/alerts", "id")).isEmpty();
    Answered seen = alerts(team, "finance-operations", "?seen=true");
    assertThat(seen.ids("/alerts", "id")).containsExactly(id);
    assertThat(seen.text("/alerts/0/seen/by")).isEqualTo(team.queue("finance-managers"));
  }

  @Test
  void nobody_else_can_say_that_it_was_seen() {
    Team team = Team.of(lastword, "invoices", POLICY);
    odd(team, "INV-1");
    String id = alerts(team, "finance-managers", "").text("/alerts/0/id");
    see(team.tokens().get("sales"), id).isProblem(404, "LW-ALR-001");
    see(team.key(), id).isProblem(403, "LW-AUT-002");
    see(lastword.operator(), id).isProblem(403, "LW-AUT-002");
    see(team.tokens().get("finance-managers"), "alr_1").isProblem(404, "LW-ALR-001");
    assertThat(alerts(team, "finance-managers", "").ids("/alerts", "id")).containsExactly(id);
  }

  @Test
  void pages_go_on_where_the_one_before_ended_newest_first() {
    Team team = Team.of(lastword, "invoices", POLICY);
    var submitted = new ArrayList<String>();
    for (int i = 0; i < 103; i++) {
      submitted.addFirst(odd(team, "INV-" + i).id());
    }
    Answered page = alerts(team, "finance-managers", "");
    var listed = new ArrayList<String>(page.ids("/alerts", "action"));
    assertThat(listed).hasSize(100);
    Answered next = alerts(team, "finance-managers", "?cursor=" + page.text("/next"));
    listed.addAll(next.ids("/alerts", "action"));
    assertThat(listed).isEqualTo(submitted);
    assertThat(next.json().has("next")).isFalse();
  }

  @Test
  void one_queue_can_be_asked_for() {
    Team team = Team.of(lastword, "invoices", POLICY);
    odd(team, "INV-1");
    String managers = "?queue=" + team.queue("finance-managers");
    assertThat(alerts(team, "finance-operations", managers).ids("/alerts", "id")).hasSize(1);
    String owners = "?queue=" + team.queue("finance-operations");
    assertThat(alerts(team, "finance-operations", owners).ids("/alerts", "id")).isEmpty();
  }

  @Test
  void what_cannot_be_read_in_the_address_is_said() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String person = team.tokens().get("sales");
    for (String query : List.of("?seen=maybe", "?cursor=act_1")) {
      lastword.get(person, "/v1/alerts" + query).isProblem(422, "LW-API-004");
    }
  }

  private static Answered odd(Team team, String subject) {
    return team.submit(Team.invoice(subject, "10000.00", "Birch Paper", "")).is(201);
  }

  private static Answered alerts(Team team, String queue, String query) {
    return lastword.get(team.tokens().get(queue), "/v1/alerts" + query).is(200);
  }

  private static Answered see(@Nullable String token, String id) {
    return lastword.post(token, "/v1/alerts/" + id + "/seen", "");
  }
}
