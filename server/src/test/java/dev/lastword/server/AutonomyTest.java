package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A person takes the autonomy of a workflow back, and its owner gives it again. */
class AutonomyTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final String POLICY =
      WithoutRule.named("new-vendor", Team.text("invoices.yaml")).replace("    hard: true\n", "");

  @Test
  void what_would_have_proceeded_is_held_for_the_owner_while_the_workflow_is_paused() {
    Team team = Team.of(lastword, "invoices", POLICY);
    submit(team, "INV-1").hasVerdict("proceed");
    pause(team, "finance-managers").is(200);
    Answered held = submit(team, "INV-2").is(201).hasVerdict("hold").hasState("held");
    assertThat(held.reasons()).containsExactly("paused");
    assertThat(held.text("/reasons/0/kind")).isEqualTo("paused");
    assertThat(held.queues()).containsExactly(team.queue("finance-operations"));
  }

  @Test
  void rules_fire_and_alert_as_ever_while_it_is_paused() {
    Team team = Team.of(lastword, "invoices", POLICY);
    pause(team, "finance-managers").is(200);
    Answered high = team.submit(Team.invoice("INV-1", "20000.00", "Birch Paper", ""));
    assertThat(high.reasons()).containsExactlyInAnyOrder("high-amount", "paused");
    Answered odd = team.submit(Team.invoice("INV-2", "10000.00", "Birch Paper", ""));
    assertThat(odd.reasons()).containsExactly("paused");
    assertThat(odd.ids("/alerts", "id")).containsExactly("odd-cents");
  }

  @Test
  void consuming_at_once_does_not_get_around_a_pause() {
    Team team = Team.of(lastword, "invoices", POLICY);
    pause(team, "finance-managers").is(200);
    Answered held =
        team.submit(
            Team.invoice("INV-1", "10.00", "Birch Paper", "")
                .replace("\"confidence\"", "\"consume\": true, \"confidence\""));
    held.is(201).hasState("held");
    assertThat(held.json().has("released")).isFalse();
  }

  @Test
  void what_was_released_and_not_consumed_is_held_instead() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered consumed = submit(team, "INV-1");
    team.consume(consumed.releaseId()).is(200);
    Answered released = team.submit(Team.invoice("INV-2", "10000.00", "Birch Paper", ""));
    Answered paused = pause(team, "senior-account-managers").is(200);
    assertThat(paused.json().at("/held").asInt()).isEqualTo(1);
    Answered now = read(team, released).hasState("held").hasVerdict("hold");
    assertThat(now.reasons()).containsExactly("paused");
    assertThat(now.queues()).containsExactly(team.queue("finance-operations"));
    assertThat(now.ids("/alerts", "id")).containsExactly("odd-cents");
    assertThat(now.json().at("/revision").asInt()).isEqualTo(2);
    team.consume(released.releaseId()).isProblem(409, "LW-REL-004");
    read(team, consumed).hasState("consumed");
  }

  @Test
  void what_is_held_stays_held_when_autonomy_resumes_and_what_comes_then_proceeds() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered before = submit(team, "INV-1");
    pause(team, "finance-managers").is(200);
    Answered during = submit(team, "INV-2");
    resume(team, "finance-operations").is(200);
    read(team, before).hasState("held");
    read(team, during).hasState("held");
    team.consume(before.releaseId()).isProblem(409, "LW-REL-004");
    Answered after = submit(team, "INV-3").hasVerdict("proceed");
    team.consume(after.releaseId()).is(200);
  }

  @Test
  void a_release_too_old_to_be_looked_for_is_held_when_somebody_consumes_it() {
    try (RunningServer own = RunningServer.fresh()) {
      Team team = Team.of(own, "invoices", POLICY.replace("{expires: 15m}", "{expires: 30d}"));
      Answered old = submit(team, "INV-1");
      own.clock().advance(Duration.ofDays(8));
      assertThat(pause(team, "finance-managers").json().at("/held").asInt()).isZero();
      resume(team, "finance-operations").is(200);
      read(team, old).hasState("released");
      team.consume(old.releaseId()).isProblem(409, "LW-REL-004");
      assertThat(read(team, old).hasState("held").reasons()).containsExactly("paused");
    }
  }

  @Test
  void more_than_a_page_of_releases_is_taken_back() {
    Team team = Team.of(lastword, "invoices", POLICY);
    for (int i = 0; i < 205; i++) {
      submit(team, "INV-" + i).hasState("released");
    }
    assertThat(pause(team, "finance-managers").json().at("/held").asInt()).isEqualTo(205);
    String released = "/v1/actions?state=released&workflow=" + team.workflow();
    assertThat(lastword.get(team.key(), released).ids("/actions", "id")).isEmpty();
  }

  @Test
  void what_people_approved_stays_released_and_what_they_approve_goes_on() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered before = team.submit(Team.invoice("INV-1", "20000.00", "Birch Paper", ""));
    approve(team, "finance-managers", before.text("/review/id"), 1).is(201);
    assertThat(pause(team, "finance-managers").json().at("/held").asInt()).isZero();
    team.consume(read(team, before).hasState("released").releaseId()).is(200);
    Answered during = submit(team, "INV-2").hasState("held");
    approve(team, "finance-operations", during.text("/review/id"), 1).is(201);
    team.consume(read(team, during).releaseId()).is(200);
  }

  @Test
  void its_owner_may_approve_what_a_pause_took_back() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered released = submit(team, "INV-1");
    pause(team, "finance-managers").is(200);
    String review = read(team, released).text("/review/id");
    approve(team, "finance-operations", review, 2).is(201);
    team.consume(read(team, released).hasState("released").releaseId()).is(200);
  }

  @Test
  void people_see_who_paused_it_since_when_and_why() {
    Team team = Team.of(lastword, "invoices", POLICY);
    assertThat(autonomy(team)).isEqualTo("on");
    Instant before = lastword.clock().instant();
    assertThat(pause(team, "finance-managers").is(200).text("/state")).isEqualTo("paused");
    Answered workflow = lastword.get(lastword.operator(), "/v1/workflows/" + team.workflow());
    assertThat(workflow.text("/autonomy/state")).isEqualTo("paused");
    assertThat(workflow.text("/autonomy/by")).isEqualTo(team.queue("finance-managers"));
    assertThat(workflow.text("/autonomy/reason")).isEqualTo("odd totals since noon");
    assertThat(Instant.parse(workflow.text("/autonomy/since")))
        .isAfter(before.minusMillis(1))
        .isBefore(lastword.clock().instant());
    resume(team, "finance-operations").is(200);
    assertThat(autonomy(team)).isEqualTo("on");
  }

  @Test
  void whoever_pauses_what_is_paused_is_told_who_did() {
    Team team = Team.of(lastword, "invoices", POLICY);
    pause(team, "finance-managers").is(200);
    Answered again = pause(team, "finance-operations").is(200);
    assertThat(again.text("/by")).isEqualTo(team.queue("finance-managers"));
    resume(team, "finance-operations").is(200);
    assertThat(resume(team, "finance-operations").is(200).text("/state")).isEqualTo("on");
  }

  @Test
  void a_workflow_in_the_loop_or_without_a_policy_says_so() {
    Team drafted = Team.newcomers(lastword, "invoices");
    drafted.draft(POLICY);
    assertThat(autonomy(drafted)).isEqualTo("no-policy");
    Team inTheLoop = Team.of(lastword, "proposals", inTheLoop());
    assertThat(autonomy(inTheLoop)).isEqualTo("in-the-loop");
  }

  @Test
  void everybody_of_its_queues_and_the_operator_may_pause() {
    for (String queue :
        new String[] {"finance-managers", "senior-account-managers", "finance-operations"}) {
      pause(Team.of(lastword, "invoices", POLICY), queue).is(200);
    }
    Team team = Team.of(lastword, "invoices", POLICY);
    pause(team, "sales").isProblem(403, "LW-STP-003");
    assertThat(autonomy(team)).isEqualTo("on");
    Answered byOperator = pause(team, lastword.operator(), "the operator saw smoke").is(200);
    assertThat(byOperator.text("/by")).isEqualTo("operator");
    pause(team, team.key(), "I am tired").isProblem(403, "LW-AUT-002");
  }

  @Test
  void only_somebody_of_the_owners_queue_may_resume() {
    Team team = Team.of(lastword, "invoices", POLICY);
    pause(team, "finance-managers").is(200);
    Answered no = resume(team, "finance-managers").isProblem(403, "LW-STP-003");
    assertThat(no.text("/detail")).contains(team.queue("finance-operations"));
    call(team, lastword.operator(), "resume", "go on").isProblem(403, "LW-AUT-002");
    call(team, team.key(), "resume", "go on").isProblem(403, "LW-AUT-002");
    assertThat(autonomy(team)).isEqualTo("paused");
    resume(team, "finance-operations").is(200);
  }

  @Test
  void a_personal_token_may_pause_but_not_resume() {
    Team team = Team.of(lastword, "invoices", POLICY);
    pause(team, "finance-operations").is(200);
    String token = team.tokens().get("finance-operations");
    call(team, token, "resume", "go on").isProblem(403, "LW-STP-004");
    assertThat(autonomy(team)).isEqualTo("paused");
  }

  @Test
  void an_act_needs_a_reason_and_a_workflow() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String owner = team.tokens().get("finance-operations");
    String workflow = "/v1/workflows/" + team.workflow();
    lastword.post(owner, workflow + "/pause", "{}").isProblem(422, "LW-API-004");
    lastword.post(owner, workflow + "/resume", "{\"reason\": \"\"}").isProblem(422, "LW-API-004");
    lastword
        .post(owner, "/v1/workflows/nowhere/pause", "{\"reason\": \"none\"}")
        .isProblem(404, "LW-ACT-001");
    assertThat(autonomy(team)).isEqualTo("on");
  }

  private static String inTheLoop() {
    return """
    lastword: 1
    workflow: proposals
    owner: sales
    mode: in-the-loop
    facts:
      discount: {type: number, max: 100}
    confidence: {at_least: 0.80}
    tests:
      - name: every proposal is approved by a person
        facts: {discount: 1}
        confidence: 0.9
        expect: {verdict: hold, reasons: [mode]}
    """;
  }

  private static Answered submit(Team team, String subject) {
    return team.submit(Team.invoice(subject, "10.00", "Birch Paper", "")).is(201);
  }

  private static Answered read(Team team, Answered action) {
    return team.server().get(team.key(), "/v1/actions/" + action.id()).is(200);
  }

  private static Answered approve(Team team, String queue, String review, int revision) {
    return lastword.post(
        team.tokens().get(queue),
        "/v1/reviews/" + review + "/rulings",
        "{\"ruling\": \"approve\", \"revision\": %d}".formatted(revision));
  }

  private static String autonomy(Team team) {
    return lastword
        .get(lastword.operator(), "/v1/workflows/" + team.workflow())
        .is(200)
        .text("/autonomy/state");
  }

  private static Answered pause(Team team, String queue) {
    return pause(team, team.tokens().get(queue), "odd totals since noon");
  }

  private static Answered pause(Team team, @Nullable String token, String reason) {
    return call(team, token, "pause", reason);
  }

  private static Answered resume(Team team, String queue) {
    return Browser.of(team.server(), team.queue(queue))
        .post(
            "/v1/workflows/" + team.workflow() + "/resume",
            "{\"reason\": \"the totals were right\"}");
  }

  private static Answered call(Team team, @Nullable String token, String act, String reason) {
    return team.server()
        .post(
            token,
            "/v1/workflows/" + team.workflow() + "/" + act,
            "{\"reason\": \"%s\"}".formatted(reason));
  }
}
