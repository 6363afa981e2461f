package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** While a stop is in force nothing it covers is released or consumed. */
class StopTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final String POLICY =
      WithoutRule.named("new-vendor", Team.text("invoices.yaml")).replace("    hard: true\n", "");

  @Test
  void a_stopped_workflow_releases_nothing_and_hands_nothing_out() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered released = submit(team, "INV-1");
    stop(team, "finance-managers", "workflow", team.workflow()).is(201);
    Answered no = team.consume(released.releaseId()).isProblem(423, "LW-STP-001");
    assertThat(no.text("/detail"))
        .contains("workflow " + team.workflow())
        .doesNotContain("finance-managers");
    lastword.get(team.key(), "/v1/releases/" + released.releaseId()).isProblem(423, "LW-STP-001");
    lastword.get(team.key(), "/v1/actions/" + released.id()).hasState("released");
    assertThat(submit(team, "INV-2").hasState("held").reasons()).containsExactly("stopped");
  }

  @Test
  void what_was_released_before_works_again_when_the_stop_is_lifted() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered released = submit(team, "INV-1");
    String stop = stop(team, "finance-managers", "workflow", team.workflow()).is(201).id();
    Answered during = submit(team, "INV-2");
    Answered lifted = lift(team.tokens().get("finance-operations"), stop).is(200);
    assertThat(lifted.json().at("/in_force").asBoolean()).isFalse();
    assertThat(lifted.text("/lifts/0/by")).isEqualTo(team.queue("finance-operations"));
    assertThat(lifted.text("/lifts/0/reason")).isEqualTo("it was a false alarm");
    team.consume(released.releaseId()).is(200);
    lastword.get(team.key(), "/v1/actions/" + during.id()).hasState("held");
    submit(team, "INV-3").hasVerdict("proceed");
  }

  @Test
  void people_go_on_answering_and_what_they_approve_waits_for_the_lift() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered held = team.submit(Team.invoice("INV-1", "20000.00", "Birch Paper", "")).is(201);
    String stop = stop(team, "finance-managers", "workflow", team.workflow()).is(201).id();
    lastword
        .post(
            team.tokens().get("finance-managers"),
            "/v1/reviews/" + held.text("/review/id") + "/rulings",
            "{\"ruling\": \"approve\", \"revision\": 1}")
        .is(201);
    Answered approved = lastword.get(team.key(), "/v1/actions/" + held.id());
    team.consume(approved.hasState("released").releaseId()).isProblem(423, "LW-STP-001");
    lift(team.tokens().get("finance-operations"), stop).is(200);
    team.consume(approved.releaseId()).is(200);
  }

  @Test
  void a_release_lapses_during_a_stop_as_at_any_time() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered released = submit(team, "INV-1");
    String stop = stop(team, "finance-managers", "workflow", team.workflow()).is(201).id();
    lastword.clock().advance(Duration.ofMinutes(16));
    lift(team.tokens().get("finance-operations"), stop).is(200);
    team.consume(released.releaseId()).isProblem(409, "LW-REL-003");
  }

  @Test
  void what_was_consumed_is_not_handed_out_again_during_a_stop() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String body =
        Team.invoice("INV-1", "10.00", "Birch Paper", "")
            .replace("\"confidence\"", "\"consume\": true, \"confidence\"");
    assertThat(team.submit(body, "first").is(201).json().has("released")).isTrue();
    String release = submit(team, "INV-2").releaseId();
    consume(team, release).is(200);
    String stop = stop(team, "finance-managers", "workflow", team.workflow()).is(201).id();
    assertThat(team.submit(body, "first").is(201).json().has("released")).isFalse();
    consume(team, release).isProblem(423, "LW-STP-001");
    lift(team.tokens().get("finance-operations"), stop).is(200);
    assertThat(team.submit(body, "first").is(201).json().has("released")).isTrue();
    consume(team, release).is(200);
  }

  @Test
  void a_stopped_agent_neither_gets_nor_uses_a_release_and_others_go_on() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String other = Team.key(lastword, "other-of-" + team.workflow(), team.workflow());
    Answered released = submit(team, "INV-1");
    stop(team, "senior-account-managers", "agent", team.agent()).is(201);
    team.consume(released.releaseId()).isProblem(423, "LW-STP-001");
    assertThat(submit(team, "INV-2").reasons()).containsExactly("stopped");
    String actions = "/v1/workflows/" + team.workflow() + "/actions";
    String invoice = Team.invoice("INV-3", "10.00", "Birch Paper", "");
    Answered others = lastword.post(other, actions, invoice).is(201).hasVerdict("proceed");
    lastword.post(other, "/v1/releases/" + others.releaseId() + "/consume", "").is(200);
  }

  @Test
  void a_stopped_executor_consumes_nothing_for_others_either() {
    String policy = POLICY.replace("release: {expires: 15m}", "release: {audience: payments}");
    Team team = Team.of(lastword, "invoices", policy);
    String payments = Team.key(lastword, "payments", team.workflow());
    String consume = "/v1/releases/" + submit(team, "INV-1").releaseId() + "/consume";
    String stop = stop(team, "finance-managers", "agent", "payments").is(201).id();
    lastword.post(payments, consume, "").isProblem(423, "LW-STP-001");
    lift(team.tokens().get("finance-operations"), stop).is(200);
    lastword.post(payments, consume, "").is(200);
  }

  @Test
  void an_agent_of_two_workflows_is_let_go_by_both_owners() {
    Team one = Team.of(lastword, "invoices", POLICY);
    Team two = Team.of(lastword, "invoices", POLICY);
    Team.key(lastword, one.agent(), two.workflow());
    String stop = stop(two, "finance-managers", "agent", one.agent()).is(201).id();
    Answered half = lift(one.tokens().get("finance-operations"), stop).is(200);
    assertThat(half.json().at("/in_force").asBoolean()).isTrue();
    assertThat(half.text("/waits_for/0"))
        .isEqualTo("a member of " + two.queue("finance-operations"));
    assertThat(half.json().at("/waits_for").size()).isEqualTo(1);
    assertThat(submit(one, "INV-1").reasons()).containsExactly("stopped");
    lift(one.tokens().get("finance-operations"), stop).is(200);
    assertThat(submit(one, "INV-2").reasons()).containsExactly("stopped");
    lift(two.tokens().get("finance-operations"), stop).is(200);
    submit(one, "INV-3").hasVerdict("proceed");
  }

  @Test
  void a_stop_of_everything_ends_when_the_operator_and_an_owner_have_lifted_it() {
    try (RunningServer own = RunningServer.fresh()) {
      Team team = Team.of(own, "invoices", POLICY);
      Answered released = submit(team, "INV-1");
      draftOfTheirOwn(team, "finance-managers").is(201);
      String everything = "{\"scope\": \"all\", \"reason\": \"smoke in the machine room\"}";
      String manager = team.tokens().get("finance-managers");
      String owner = team.tokens().get("finance-operations");
      own.post(manager, "/v1/stops", everything).isProblem(403, "LW-STP-003");
      String stop = own.post(own.operator(), "/v1/stops", everything).is(201).id();
      team.consume(released.releaseId()).isProblem(423, "LW-STP-001");
      delete(own, manager, stop).isProblem(403, "LW-STP-003");
      Answered half = delete(own, own.operator(), stop).is(200);
      assertThat(half.json().at("/in_force").asBoolean()).isTrue();
      assertThat(half.text("/waits_for/0")).startsWith("a member of ");
      delete(own, own.operator(), stop).is(200);
      team.consume(released.releaseId()).isProblem(423, "LW-STP-001");
      assertThat(state(own, team)).isEqualTo("stopped");
      assertThat(delete(own, owner, stop).json().at("/in_force").asBoolean()).isFalse();
      team.consume(released.releaseId()).is(200);
      assertThat(state(own, team)).isEqualTo("on");
    }
  }

  /** Anybody may draft a workflow and name their own queue as its owner. */
  private static Answered draftOfTheirOwn(Team team, String queue) {
    String policy =
        team.ours(POLICY)
            .replaceAll("(?m)^workflow: .*$", "workflow: mine")
            .replaceAll("(?m)^sign_off: .*\n", "")
            .replace(team.queue("finance-operations"), team.queue(queue));
    return team.server().post(team.tokens().get(queue), "/v1/workflows/mine/drafts", policy);
  }

  @Test
  void as_long_as_no_policy_is_active_the_operator_alone_lifts_a_stop_of_everything() {
    try (RunningServer own = RunningServer.fresh()) {
      String everything = "{\"scope\": \"all\", \"reason\": \"not yet\"}";
      Answered stop = own.post(own.operator(), "/v1/stops", everything).is(201);
      assertThat(stop.text("/waits_for/0")).isEqualTo("the operator");
      assertThat(stop.json().at("/waits_for").size()).isEqualTo(1);
      Answered lifted = delete(own, own.operator(), stop.id()).is(200);
      assertThat(lifted.json().at("/in_force").asBoolean()).isFalse();
    }
  }

  @Test
  void a_stop_survives_a_restart() {
    try (RunningServer own = RunningServer.fresh()) {
      Team team = Team.of(own, "invoices", POLICY);
      stop(team, "finance-managers", "workflow", team.workflow()).is(201);
      own.stop();
      own.start();
      assertThat(submit(team, "INV-1").reasons()).containsExactly("stopped");
      assertThat(state(own, team)).isEqualTo("stopped");
    }
  }

  @Test
  void each_persons_stop_stands_for_itself() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String owner = team.tokens().get("finance-operations");
    String first = stop(team, "finance-managers", "workflow", team.workflow()).is(201).id();
    assertThat(stop(team, "finance-managers", "workflow", team.workflow()).is(200).id())
        .isEqualTo(first);
    String second = stop(team, "finance-operations", "workflow", team.workflow()).is(201).id();
    assertThat(lastword.get(owner, "/v1/stops").is(200).ids("/stops", "id"))
        .containsSubsequence(second, first);
    lift(owner, first).is(200);
    assertThat(submit(team, "INV-1").reasons()).containsExactly("stopped");
    lift(owner, second).is(200);
    submit(team, "INV-2").hasVerdict("proceed");
    lift(owner, second).isProblem(404, "LW-STP-002");
  }

  @Test
  void those_who_may_pause_may_stop_and_only_owners_lift() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Team others = Team.of(lastword, "invoices", POLICY);
    stop(others, "finance-operations", "workflow", team.workflow()).isProblem(403, "LW-STP-003");
    stop(others, "finance-operations", "agent", team.agent()).isProblem(403, "LW-STP-003");
    String stop = stop(team, "finance-managers", "workflow", team.workflow()).is(201).id();
    lift(team.tokens().get("finance-managers"), stop).isProblem(403, "LW-STP-003");
    lift(others.tokens().get("finance-operations"), stop).isProblem(403, "LW-STP-003");
    lift(lastword.operator(), stop).isProblem(403, "LW-STP-003");
    lift(team.key(), stop).isProblem(403, "LW-AUT-002");
    lift(team.tokens().get("finance-operations"), stop).is(200);
  }

  @Test
  void what_cannot_be_stopped_or_lifted_is_said() {
    String operator = lastword.operator();
    for (String body :
        new String[] {
          "{\"scope\": \"all\"}",
          "{\"scope\": \"all\", \"id\": \"invoices\", \"reason\": \"r\"}",
          "{\"scope\": \"agent\", \"reason\": \"r\"}",
          "{\"scope\": \"agent\", \"id\": \"nobody-we-know\", \"reason\": \"r\"}",
          "{\"scope\": \"workflow\", \"id\": \"nowhere\", \"reason\": \"r\"}",
          "{\"scope\": \"world\", \"id\": \"w\", \"reason\": \"r\"}"
        }) {
      lastword.post(operator, "/v1/stops", body).isProblem(422, "LW-API-004");
    }
    lift(operator, "aut_1").isProblem(404, "LW-STP-002");
    lastword
        .call("DELETE", operator, "/v1/stops/aut_1", new byte[0], Map.of())
        .isProblem(422, "LW-API-004");
  }

  private static Answered submit(Team team, String subject) {
    return team.submit(Team.invoice(subject, "10.00", "Birch Paper", "")).is(201);
  }

  private static Answered consume(Team team, String release) {
    return lastword.call(
        "POST",
        team.key(),
        "/v1/releases/" + release + "/consume",
        new byte[0],
        Map.of("Idempotency-Key", "consume-once"));
  }

  private static Answered stop(Team team, String queue, String scope, String id) {
    return team.server()
        .post(
            team.tokens().get(queue),
            "/v1/stops",
            "{\"scope\": \"%s\", \"id\": \"%s\", \"reason\": \"it pays twice\"}"
                .formatted(scope, id));
  }

  private static Answered lift(@Nullable String token, String stop) {
    return delete(lastword, token, stop);
  }

  private static Answered delete(RunningServer server, @Nullable String token, String stop) {
    String reason = URLEncoder.encode("it was a false alarm", StandardCharsets.UTF_8);
    String path = "/v1/stops/" + stop + "?reason=" + reason;
    return server.call("DELETE", token, path, new byte[0], Map.of());
  }

  private static String state(RunningServer server, Team team) {
    return server
        .get(server.operator(), "/v1/workflows/" + team.workflow())
        .text("/autonomy/state");
  }
}
