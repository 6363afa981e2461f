package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people said of the actions they were asked about, and what it shows. */
class EvidenceTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final String NO_LIMIT =
      WithoutRule.named("new-vendor", Team.text("invoices.yaml"))
          .replace("at_least: 0.80}", "at_least: 0.95}")
          .replace("confidence: 0.80", "confidence: 0.95")
          .replace(", error_limit: 2%, assurance: 95%", "");
  private static final String POLICY =
      NO_LIMIT.replace("reversible: true", "reversible: true, error_limit: 20%, assurance: 80%");

  /** With a limit that evidence may move. */
  private static final String SOFT =
      POLICY.replace("    within: 4h\n    hard: true\n", "    within: 4h\n");

  private static final String IN_THE_LOOP =
      """
      lastword: 1
      workflow: invoices
      title: Supplier invoices
      owner: finance-operations
      mode: in-the-loop
      stakes: {error_limit: 20%, assurance: 80%}
      facts:
        amount:     {type: money, currency: USD, max: 1000000.00}
        vendor:     {type: text, max_length: 200}
        po_matched: {type: boolean}
        memo:       {type: text, max_length: 4000}
        country:    {type: enum, values: [US, CA, MX], optional: true}
      routine:
        - {id: matched, when: po_matched}
      confidence: {at_least: 0.80}
      tests:
        - name: what matches no order is held for that too
          facts: {amount: 10.00, vendor: Acme, po_matched: false, memo: "", country: US}
          confidence: 0.99
          expect: {verdict: hold, reasons: [matched, mode]}
        - name: what matches is held all the same
          facts: {amount: 10.00, vendor: Acme, po_matched: true, memo: "", country: US}
          confidence: 0.99
          expect: {verdict: hold, reasons: [mode]}
      """;

  /** So many without a mistake are enough for a limit of 20 %, and half of them are not. */
  private static final int ENOUGH = 50;

  @Test
  void before_anything_is_asked_nothing_is_shown() {
    Answered read = read(team());
    assertThat(read.text("/standing")).isEqualTo("unproven");
    assertThat(read.text("/why")).isEqualTo("The AI has not asked for anything yet.");
    assertThat(read.json().at("/aim/error_limit").asDouble()).isEqualTo(0.2);
    assertThat(read.json().has("epoch")).isFalse();
  }

  @Test
  void enough_judgements_without_a_mistake_show_the_limit() {
    Team team = team();
    approved(team, ENOUGH, "m-1");
    Answered read = read(team);
    assertThat(read.text("/standing")).as(read.body()).isEqualTo("proven");
    assertThat(read.json().at("/threshold/shown_from").asDouble()).isEqualTo(0.9);
    assertThat(counted(read, "judged")).isEqualTo(ENOUGH);
    assertThat(counted(read, "wrong")).isZero();
  }

  @Test
  void the_workflow_says_whether_its_limit_is_shown_and_why() {
    Team team = team();
    Answered one = lastword.get(owner(team), "/v1/workflows/" + team.workflow()).is(200);
    assertThat(one.text("/standing")).isEqualTo("unproven");
    assertThat(one.text("/why")).isEqualTo("The AI has not asked for anything yet.");
    JsonNode listed =
        lastword
            .get(owner(team), "/v1/workflows")
            .is(200)
            .json()
            .path("workflows")
            .values()
            .stream()
            .filter(each -> each.path("workflow").asString().equals(team.workflow()))
            .findFirst()
            .orElseThrow();
    assertThat(listed.path("standing").asString()).isEqualTo("unproven");
  }

  @Test
  void few_judgements_show_nothing() {
    Team team = team();
    approved(team, ENOUGH / 5, "m-1");
    Answered read = read(team);
    assertThat(read.text("/standing")).isEqualTo("unproven");
    assertThat(read.text("/why")).startsWith("It was never shown");
  }

  @Test
  void another_ai_voids_at_once_what_was_shown_of_the_one_before() {
    Team team = team();
    approved(team, ENOUGH, "m-1");
    unsure(team, "the first of the other", "m-2");
    Answered read = read(team);
    assertThat(read.text("/standing")).isEqualTo("unproven");
    assertThat(read.text("/why")).contains("another AI took over");
    assertThat(read.json().at("/epoch/number").asInt()).isEqualTo(2);
    assertThat(counted(read, "judged")).isZero();
  }

  @Test
  void a_policy_that_asks_something_else_voids_what_was_shown_and_another_threshold_does_not() {
    Team team = team();
    approved(team, ENOUGH, "m-1");
    team.activate(POLICY.replace("at_least: 0.95}", "at_least: 0.94}"));
    Answered loosened = read(team);
    assertThat(loosened.text("/standing")).as(loosened.body()).isEqualTo("proven");
    assertThat(counted(loosened, "judged")).isEqualTo(ENOUGH);
    team.activate(POLICY.replace("max_length: 4000", "max_length: 3000"));
    Answered changed = read(team);
    assertThat(changed.text("/standing")).isEqualTo("unproven");
    assertThat(changed.text("/why")).startsWith("Since the policy changed what it asks");
    unsure(team, "the first since", "m-1");
    Answered since = read(team);
    assertThat(since.text("/why")).contains("the policy changed what is asked of the AI");
    assertThat(since.json().at("/epoch/number").asInt()).isEqualTo(2);
  }

  @Test
  void what_goes_wrong_together_counts_once() {
    Team team =
        Team.of(
            lastword,
            "invoices",
            POLICY.replace("assurance: 80%", "assurance: 80%, cluster: vendor"));
    approved(team, ENOUGH, "m-1");
    Answered read = read(team);
    assertThat(counted(read, "judged")).isEqualTo(1);
    assertThat(read.text("/counted/left_out/0/why")).isEqualTo("same-cluster");
    assertThat(read.text("/standing")).isEqualTo("unproven");
  }

  @Test
  void hasty_answers_are_counted_and_not_used() {
    Team team = team();
    Answered held = unsure(team, "hasty", "m-1");
    String review = "/v1/reviews/" + held.text("/review/id");
    lastword.post(owner(team), review + "/claim", "").is(201);
    rule(team, held, "approve").is(201);
    Answered read = read(team);
    assertThat(counted(read, "judged")).isZero();
    assertThat(read.text("/counted/left_out/0/why")).isEqualTo("hasty");
    assertThat(read.json().at("/counted/left_out/0/actions").asInt()).isEqualTo(1);
  }

  @Test
  void what_a_person_took_over_is_missing_and_never_right() {
    Team team = team();
    rule(team, unsure(team, "taken over", "m-1"), "take-over").is(201);
    Answered read = read(team);
    assertThat(counted(read, "missing")).isEqualTo(1);
    assertThat(counted(read, "judged")).isZero();
  }

  @Test
  void what_nobody_answered_in_time_is_missing() throws Exception {
    Team team = team();
    Answered held = unsure(team, "left lying", "m-1");
    change("update action set state = 'expired' where subject = 'left lying'", team);
    assertThat(counted(read(team), "missing")).isEqualTo(1);
    change("update action set state = 'held' where subject = 'left lying'", team);
    assertThat(counted(read(team), "missing")).isZero();
    assertThat(held.text("/state")).isEqualTo("held");
  }

  @Test
  void what_turned_out_later_overrides_what_was_said_at_first() {
    Team team = team();
    Answered held = unsure(team, "paid twice", "m-1");
    rule(team, held, "approve").is(201);
    assertThat(counted(read(team), "wrong")).isZero();
    String path = "/v1/actions/" + held.id();
    team.consume(lastword.get(team.key(), path).releaseId()).is(200);
    lastword.post(owner(team), path + "/judgement", "{\"judgement\": \"wrong\"}").is(201);
    assertThat(counted(read(team), "wrong")).isEqualTo(1);
  }

  @Test
  void what_went_ahead_unseen_is_counted_and_keeps_the_threshold_unproven() {
    Team team =
        Team.of(
            lastword,
            "invoices",
            POLICY.replaceAll("(?m)^spot_check: .*$", "spot_check: {rate: 0%}"));
    approved(team, ENOUGH, "m-1");
    submit(team, "alone", "10.00", "0.99", "m-1").is(201).hasVerdict("proceed");
    Answered read = read(team);
    assertThat(counted(read, "never_reviewed")).isEqualTo(1);
    assertThat(read.text("/standing")).isEqualTo("unproven");
    assertThat(read.text("/why")).startsWith("1 action went ahead without a chance");
  }

  @Test
  void a_soft_rule_that_only_stops_what_is_right_is_shown_and_a_hard_one_never_is() {
    Team team = team();
    Browser manager = Browser.of(lastword, team.queue("finance-managers"));
    for (int i = 0; i < ENOUGH; i++) {
      Answered large = submit(team, "large " + i, "20000.00", "0.99", "m-1").hasVerdict("hold");
      manager
          .post("/v1/reviews/" + large.text("/review/id") + "/rulings", ruling("approve"))
          .is(201);
      Answered unmatched = unmatched(team, i);
      rule(team, unmatched, "approve").is(201);
    }
    Answered read = read(team);
    assertThat(rule(read, "high-amount").path("alone").path("judged").asInt()).isEqualTo(ENOUGH);
    assertThat(rule(read, "high-amount").path("hard").asBoolean()).isTrue();
    assertThat(rule(read, "high-amount").path("shown").asBoolean()).isFalse();
    assertThat(rule(read, "matched").path("shown").asBoolean()).isTrue();
    assertThat(rule(read, "matched").path("expected").asString()).isEqualTo("Enough now");
  }

  @Test
  void a_limit_is_shown_to_be_movable_as_far_as_people_found_nothing_wrong() {
    Team team = Team.of(lastword, "invoices", SOFT);
    for (int i = 0; i < ENOUGH; i++) {
      large(team, "12000.00", i, "approve");
    }
    for (int i = 0; i < ENOUGH / 2; i++) {
      large(team, "19000.00", i, "reject");
    }
    JsonNode rule = rule(read(team), "high-amount");
    assertThat(rule.path("shown").asBoolean()).isFalse();
    JsonNode limit = rule.path("limit");
    assertThat(limit.path("fact").asString()).isEqualTo("amount");
    assertThat(limit.path("today").asDouble()).isEqualTo(10_000);
    assertThat(limit.path("shown_to").asDouble()).isEqualTo(12_500);
    assertThat(limit.at("/steps/0/judged").asInt()).isEqualTo(ENOUGH);
    assertThat(limit.at("/steps/1/from").asDouble()).isEqualTo(20_000);
    assertThat(limit.at("/steps/1/shown").asBoolean()).isFalse();
  }

  private static void large(Team team, String amount, int number, String ruling) {
    Answered large =
        submit(team, amount + " " + number, amount, "0.99", "m-1").is(201).hasVerdict("hold");
    String body =
        ruling.equals("reject")
            ? "{\"ruling\": \"reject\", \"revision\": 1, \"reason_code\": \"incorrect\"}"
            : ruling(ruling);
    Browser.of(lastword, team.queue("finance-managers"))
        .post("/v1/reviews/" + large.text("/review/id") + "/rulings", body)
        .is(201);
  }

  @Test
  void a_rule_that_only_alerts_is_not_among_them() {
    Team team = team();
    unsure(team, "anything", "m-1");
    assertThat(rule(read(team), "odd-cents").isMissingNode()).isTrue();
  }

  @Test
  void in_the_loop_the_mode_is_no_reason_of_its_own() {
    Team team = Team.of(lastword, "invoices", IN_THE_LOOP);
    submit(team, "routine", "10.00", "0.99", "m-1").is(201).hasVerdict("hold");
    rule(team, unmatched(team, 1), "approve").is(201);
    Answered read = read(team);
    assertThat(rule(read, "matched").path("alone").path("actions").asInt()).isEqualTo(1);
    assertThat(read.json().at("/threshold/counted/actions").asInt()).isEqualTo(1);
  }

  @Test
  void without_a_limit_nothing_can_be_shown() {
    Team team = Team.of(lastword, "invoices", NO_LIMIT);
    unsure(team, "anything", "m-1");
    Answered read = read(team);
    assertThat(read.text("/standing")).isEqualTo("unproven");
    assertThat(read.text("/why")).startsWith("The policy does not say how many");
    assertThat(read.json().has("aim")).isFalse();
    assertThat(counted(read, "actions")).isEqualTo(1);
  }

  @Test
  void it_is_for_the_queues_of_the_policy_and_the_operator() {
    Team team = team();
    String path = "/v1/workflows/" + team.workflow() + "/evidence";
    lastword.get(team.token("finance-managers"), path).is(200);
    lastword.get(lastword.operator(), path).is(200);
    lastword.get(team.token("sales"), path).isProblem(404, "LW-ACT-001");
    lastword.get(team.key(), path).isProblem(403, "LW-AUT-002");
  }

  private static Team team() {
    return Team.of(lastword, "invoices", POLICY);
  }

  private static void approved(Team team, int count, String model) {
    for (int i = 0; i < count; i++) {
      rule(team, unsure(team, "INV-" + i, model), "approve").is(201);
    }
  }

  /** Held because the AI is not sure, and for nothing else. */
  private static Answered unsure(Team team, String subject, String model) {
    return submit(team, subject, "10.00", "0.90", model).is(201).hasVerdict("hold");
  }

  private static Answered unmatched(Team team, int number) {
    return team.submit(
            Team.invoice("unmatched " + number, "10.00", "Birch Paper", "")
                .replace("\"po_matched\": true", "\"po_matched\": false")
                .replace("0.95", "0.99"))
        .is(201);
  }

  private static Answered submit(
      Team team, String subject, String amount, String confidence, String model) {
    return team.submit(
        Team.invoice(subject, amount, "Birch Paper", "")
            .replace("0.95", confidence)
            .replace("m-1", model));
  }

  private static Answered rule(Team team, Answered held, String ruling) {
    return lastword.post(
        owner(team), "/v1/reviews/" + held.text("/review/id") + "/rulings", ruling(ruling));
  }

  private static String ruling(String ruling) {
    return "{\"ruling\": \"%s\", \"revision\": 1}".formatted(ruling);
  }

  private static String owner(Team team) {
    return team.token("finance-operations");
  }

  private static Answered read(Team team) {
    return lastword.get(owner(team), "/v1/workflows/" + team.workflow() + "/evidence").is(200);
  }

  private static int counted(Answered read, String what) {
    return read.json().at("/counted/" + what).asInt();
  }

  private static JsonNode rule(Answered read, String id) {
    return read.json().path("rules").values().stream()
        .filter(rule -> rule.path("rule").asString().equals(id))
        .findFirst()
        .orElseGet(() -> read.json().path("no such rule"));
  }

  /** What the server would not do in a test's time. */
  private static void change(String sql, Team team) throws Exception {
    try (var connection = lastword.superuser();
        var statement = connection.prepareStatement(sql + " and action.workflow = ?")) {
      statement.setString(1, team.workflow());
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }
}
