package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People answer what is held: who may, what comes of it, and exactly what is then released. */
class ReviewTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final String POLICY =
      WithoutRule.named("new-vendor", Team.text("invoices.yaml"))
          .replace("    hard: true\n", "")
          .replace("release: {expires: 15m}\n", "");
  private static final String HARD =
      POLICY.replace("    within: 4h\n", "    within: 4h\n    hard: true\n");
  private static final String HARD_WORDS =
      POLICY
          .replace(
              "    to: senior-account-managers\n", "    to: finance-managers\n    hard: true\n")
          .replace("queues: [senior-account-managers]", "queues: [finance-managers]");
  private static final Team invoices = Team.newcomers(lastword, "invoices");
  private static final String manager = invoices.token("finance-managers");
  private static final String accounts = invoices.token("senior-account-managers");
  private static final String owner = invoices.token("finance-operations");
  private static final String stranger = invoices.token("sales");
  private static final String deputy =
      Team.person(lastword, "deputy of " + invoices.workflow(), invoices.queue("finance-managers"));

  static {
    invoices.activate(POLICY);
  }

  @Test
  void what_a_manager_approves_is_released_and_carries_who_approved() {
    Answered held = large("INV-1", "20000.00");
    Answered ruled = rule(manager, held, approve(1)).is(201);
    assertThat(ruled.text("/state")).isEqualTo("released");
    assertThat(ruled.text("/parts/0/state")).isEqualTo("approved");
    assertThat(ruled.text("/rulings/0/judgement")).isEqualTo("right");
    Answered consumed = consume(held).is(200);
    assertThat(consumed.text("/verdict")).isEqualTo("hold");
    assertThat(consumed.text("/approved_by/0")).isEqualTo(ruled.text("/rulings/0/by/id"));
    assertThat(consumed.json().at("/submitted").isMissingNode()).isTrue();
  }

  @Test
  void an_approved_release_lasts_a_day_and_not_a_quarter_of_an_hour() {
    Answered held = large("INV-2", "20000.00");
    rule(manager, held, approve(1)).is(201);
    Answered action = lastword.get(invoices.key(), "/v1/actions/" + held.id());
    var left =
        Duration.between(lastword.clock().instant(), time(action.text("/release/expires_at")));
    assertThat(left).isBetween(Duration.ofHours(23), Duration.ofHours(24));
  }

  @Test
  void a_rejected_action_is_over_and_the_agent_reads_that() {
    Answered held = large("INV-3", "20000.00");
    String why = ", \"reason_code\": \"incorrect\", \"comment\": \"The credit note is missing\"";
    rule(manager, held, ruling("reject", 1, why)).is(201);
    Answered read = lastword.get(invoices.key(), "/v1/actions/" + held.id()).hasState("rejected");
    assertThat(read.text("/ruling/reason_code")).isEqualTo("incorrect");
    assertThat(read.text("/ruling/comment")).isEqualTo("The credit note is missing");
    assertThat(read.body()).doesNotContain("per_");
    consume(held).isProblem(404, "LW-REL-001");
  }

  @Test
  void taking_over_tells_the_agent_to_stop() {
    Answered held = large("INV-4", "20000.00");
    Answered ruled = rule(manager, held, ruling("take-over", 1, "")).is(201);
    assertThat(ruled.text("/state")).isEqualTo("taken-over");
    assertThat(ruled.text("/rulings/0/judgement")).isEqualTo("cannot-say");
    lastword.get(invoices.key(), "/v1/actions/" + held.id()).hasState("taken-over");
  }

  @Test
  void every_queue_that_owns_a_reason_has_to_approve() {
    Answered held = submit("INV-5", "20000.00", "about the contract");
    assertThat(held.queues())
        .containsExactly(
            invoices.queue("finance-managers"), invoices.queue("senior-account-managers"));
    assertThat(rule(manager, held, approve(1)).is(201).text("/state")).isEqualTo("held");
    consume(held).isProblem(404, "LW-REL-001");
    assertThat(rule(accounts, held, approve(2)).is(201).text("/state")).isEqualTo("released");
    assertThat(consume(held).is(200).json().at("/approved_by")).hasSize(2);
  }

  @Test
  void one_rejection_ends_it_and_the_other_queue_is_not_asked_any_more() {
    Answered held = submit("INV-6", "20000.00", "about the contract");
    rule(manager, held, ruling("reject", 1, "")).is(201);
    Answered review = lastword.get(accounts, "/v1/reviews/" + review(held)).is(200);
    assertThat(review.ids("/parts", "state")).containsExactly("rejected", "moot");
    rule(accounts, held, approve(2)).isProblem(409, "LW-REV-002");
  }

  @Test
  void two_who_saw_the_same_revision_may_both_approve() {
    Answered held = submit("INV-7", "20000.00", "about the contract");
    rule(manager, held, approve(1)).is(201);
    assertThat(rule(accounts, held, approve(1)).is(201).text("/state")).isEqualTo("released");
  }

  @Test
  void amending_to_words_that_another_queue_owns_asks_that_queue_too() {
    Answered held = large("INV-8", "20000.00");
    String facts =
        "{\"amount\": 3000.00, \"vendor\": \"Birch Paper\", \"po_matched\": true,"
            + " \"memo\": \"as agreed in the contract\", \"country\": \"US\"}";
    Answered amended = rule(manager, held, amend(1, facts)).is(201);
    assertThat(amended.text("/state")).isEqualTo("held");
    assertThat(amended.ids("/parts", "queue"))
        .containsExactly(
            invoices.queue("finance-managers"), invoices.queue("senior-account-managers"));
    assertThat(amended.ids("/parts", "state")).containsExactly("approved", "open");

    Answered approved = rule(accounts, held, approve(2)).is(201);
    assertThat(approved.text("/state")).isEqualTo("released");
    Answered consumed = consume(held).is(200);
    assertThat(consumed.body()).contains("\"facts\":" + facts);
    assertThat(consumed.text("/facts_sha256")).isEqualTo(sha256(facts));
    assertThat(consumed.text("/submitted/facts_sha256"))
        .isEqualTo(approved.text("/submitted/facts_sha256"))
        .isNotEqualTo(consumed.text("/facts_sha256"));
    assertThat(consumed.json().at("/approved_by")).hasSize(2);
  }

  @Test
  void an_amendment_voids_what_others_approved_and_they_are_asked_again() {
    Answered held = submit("INV-9", "20000.00", "about the contract");
    rule(accounts, held, approve(1)).is(201);
    Answered amended =
        rule(manager, held, amend(2, facts("19000.00", "about the contract"))).is(201);
    assertThat(amended.text("/state")).isEqualTo("held");
    assertThat(amended.ids("/parts", "state")).containsExactly("approved", "open");
    rule(accounts, held, approve(2)).isProblem(409, "LW-REV-003");
    assertThat(rule(accounts, held, approve(3)).is(201).text("/state")).isEqualTo("released");
  }

  @Test
  void an_amendment_of_the_same_bytes_voids_nothing() {
    Answered held = submit("INV-10", "20000.00", "about the contract");
    rule(accounts, held, approve(1)).is(201);
    String same = facts("20000.00", "about the contract");
    assertThat(rule(manager, held, amend(2, same)).is(201).text("/state")).isEqualTo("released");
  }

  @Test
  void an_amendment_that_does_not_fit_is_turned_down_with_every_place() {
    Answered held = large("INV-11", "20000.00");
    String facts = "{\"amount\": 3000.001, \"vendor\": \"Birch Paper\", \"po_matched\": \"yes\"}";
    Answered refused = rule(manager, held, amend(1, facts)).isProblem(422, "LW-REV-009");
    assertThat(refused.ids("/problems", "pointer"))
        .contains("/amended/facts/amount", "/amended/facts/po_matched", "/amended/facts/memo");
    lastword.get(invoices.key(), "/v1/actions/" + held.id()).hasState("held");
  }

  @Test
  void of_sixteen_who_rule_at_once_one_wins_and_the_others_hear_who() throws Exception {
    Answered held = large("INV-12", "20000.00");
    var start = new CountDownLatch(1);
    var answers = new ArrayList<Future<Answered>>();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 16; i++) {
        String token = i % 2 == 0 ? manager : deputy;
        String body = i % 4 < 2 ? approve(1) : ruling("reject", 1, "");
        answers.add(
            people.submit(() -> {
              start.await();
              return rule(token, held, body);
            }));
      }
      start.countDown();
    }
    var won = new ArrayList<Answered>();
    var lost = new ArrayList<Answered>();
    for (Future<Answered> answer : answers) {
      (answer.get().status() == 201 ? won : lost).add(answer.get());
    }
    assertThat(won).hasSize(1);
    String winner = won.getFirst().text("/rulings/0/by/name");
    assertThat(lost)
        .hasSize(15)
        .allSatisfy(second ->
            assertThat(second.isProblem(409, "LW-REV-002").text("/detail")).contains(winner));
    assertThat(lastword.get(manager, "/v1/reviews/" + review(held)).json().at("/rulings"))
        .hasSize(1);
  }

  @Test
  void the_second_approver_must_be_another_person() {
    Team two = Team.newcomers(lastword, "invoices");
    String first = two.token("finance-managers");
    Team.person(lastword, "second of " + two.workflow(), two.queue("finance-managers"));
    two.activate(POLICY.replace("    within: 4h\n", "    within: 4h\n    approvals: 2\n"));
    Answered held = two.submit(Team.invoice("INV-13", "20000.00", "Birch Paper", ""));
    rule(first, held, approve(1)).isProblem(403, "LW-REV-006");
    Browser manager = Browser.of(lastword, two.queue("finance-managers"));
    Browser deputy = Browser.of(lastword, "second of " + two.workflow());
    String rulings = "/v1/reviews/" + review(held) + "/rulings";
    assertThat(manager.post(rulings, approve(1)).is(201).text("/state")).isEqualTo("held");
    manager.post(rulings, approve(2)).isProblem(409, "LW-REV-007");
    Answered released = deputy.post(rulings, approve(2)).is(201);
    assertThat(released.text("/state")).isEqualTo("released");
    assertThat(released.text("/rulings/1/via")).isEqualTo("console");
  }

  @Test
  void somebody_who_leaves_the_queue_before_the_release_is_used_has_not_approved() {
    Team team = Team.newcomers(lastword, "invoices");
    Team.person(lastword, "deputy of " + team.workflow(), team.queue("finance-managers"));
    team.activate(POLICY);
    Answered held = team.submit(Team.invoice("INV-26", "20000.00", "Birch Paper", ""));
    rule(team.token("finance-managers"), held, approve(1)).is(201);
    lastword
        .call(
            "DELETE",
            lastword.operator(),
            "/v1/queues/%s/members/%s"
                .formatted(team.queue("finance-managers"), team.queue("finance-managers")),
            new byte[0],
            java.util.Map.of())
        .is(200);
    team.consume("rel_" + held.id().substring(4)).isProblem(409, "LW-REL-007");
    lastword.get(team.key(), "/v1/actions/" + held.id()).hasState("held");
  }

  @Test
  void a_hard_rule_takes_rulings_from_the_console_only() {
    Team hard =
        Team.of(lastword, "invoices", WithoutRule.named("new-vendor", Team.text("invoices.yaml")));
    Answered held = hard.submit(Team.invoice("INV-30", "20000.00", "Birch Paper", ""));
    rule(hard.token("finance-managers"), held, approve(1)).isProblem(403, "LW-REV-006");
    Browser signedIn = Browser.of(lastword, hard.queue("finance-managers"));
    signedIn.post("/v1/reviews/" + review(held) + "/rulings", approve(1)).is(201);
  }

  @Test
  void agents_the_operator_and_people_of_other_queues_are_turned_down() {
    Answered held = large("INV-14", "20000.00");
    rule(invoices.key(), held, approve(1)).isProblem(403, "LW-AUT-002");
    rule(lastword.operator(), held, approve(1)).isProblem(403, "LW-AUT-002");
    rule(stranger, held, approve(1)).isProblem(404, "LW-REV-001");
    rule(owner, held, approve(1)).isProblem(403, "LW-REV-004");
  }

  @Test
  void nobody_rules_on_what_was_asked_for_in_their_name() {
    String name = "finance-managers-" + invoices.workflow().replaceAll(".*-", "");
    Answered held =
        invoices.submit(
            """
            {"subject": "INV-15", "confidence": 0.95, "on_behalf_of": "%s", "facts": %s}
            """
                .formatted(name.toUpperCase(java.util.Locale.ROOT), facts("20000.00", "")));
    rule(manager, held, approve(1)).isProblem(403, "LW-REV-005");
    assertThat(rule(deputy, held, approve(1)).is(201).text("/state")).isEqualTo("released");
  }

  @Test
  void nobody_rules_on_what_their_own_agent_asks() {
    Answered key =
        lastword
            .post(
                lastword.operator(),
                "/v1/keys",
                "{\"agent\": \"own-agent\", \"workflow\": \"%s\", \"owner\": \"%s\"}"
                    .formatted(invoices.workflow(), invoices.queue("finance-managers")))
            .is(201);
    Answered held =
        lastword.post(
            key.text("/key"),
            "/v1/workflows/" + invoices.workflow() + "/actions",
            Team.invoice("INV-31", "20000.00", "Birch Paper", ""));
    rule(manager, held, approve(1)).isProblem(403, "LW-REV-005");
    rule(deputy, held, approve(1)).is(201);
  }

  @Test
  void who_has_claimed_it_has_it_for_thirty_idle_minutes() {
    Answered held = large("INV-16", "20000.00");
    String claim = "/v1/reviews/" + review(held) + "/claim";
    Answered claimed = lastword.post(manager, claim, "").is(201);
    assertThat(claimed.text("/parts/0/claim/by/name")).contains("finance-managers");
    lastword.post(deputy, claim, "").isProblem(409, "LW-REV-008");
    rule(deputy, held, approve(1)).isProblem(409, "LW-REV-008");
    assertThat(lastword.get(deputy, "/v1/reviews/" + review(held)).text("/you/why_not"))
        .contains("finance-managers");
    lastword.clock().advance(Duration.ofMinutes(30));
    lastword.post(deputy, claim, "").is(201);
    rule(manager, held, approve(1)).isProblem(409, "LW-REV-008");
    lastword.call("DELETE", deputy, claim, new byte[0], java.util.Map.of()).is(200);
    assertThat(rule(manager, held, approve(1)).is(201).text("/state")).isEqualTo("released");
  }

  @Test
  void what_nobody_answers_expires_and_is_neither_approved_nor_rejected() {
    try (RunningServer own = RunningServer.fresh()) {
      Team team = Team.of(own, "invoices", POLICY);
      Answered held = team.submit(Team.invoice("INV-17", "20000.00", "Birch Paper", ""));
      own.clock().advance(Duration.ofDays(7));
      own.get(team.key(), "/v1/actions/" + held.id() + "?wait=20s").hasState("expired");
      String token = team.token("finance-managers");
      String path = "/v1/reviews/" + review(held) + "/rulings";
      own.post(token, path, approve(2)).isProblem(409, "LW-REV-002");
      Answered late = own.post(token, path, ruling("reject", 2, "")).is(201);
      assertThat(late.text("/state")).isEqualTo("rejected");
      assertThat(late.json().at("/rulings/0/late").asBoolean()).isTrue();
    }
  }

  @Test
  void the_inbox_has_what_waits_for_my_queues_urgent_first_then_soonest_due() {
    Team team = Team.newcomers(lastword, "invoices");
    team.activate(
        POLICY
            .replace("to: senior-account-managers", "to: finance-managers")
            .replace("queues: [senior-account-managers]", "queues: [finance-managers]"));
    team.submit(Team.invoice("INV-20", "10.00", "Birch Paper", "").replace("US", "CA"));
    team.submit(Team.invoice("INV-21", "20000.00", "Birch Paper", ""));
    team.submit(Team.invoice("INV-22", "6000.00", "Birch Paper", "").replace("US", "CA"));
    team.submit(Team.invoice("INV-23", "10.00", "Birch Paper", "").replace("Toner", "legal"));
    team.submit(Team.invoice("INV-24", "30000.00", "Birch Paper", ""));
    Answered inbox = lastword.get(team.token("finance-managers"), "/v1/reviews").is(200);
    assertThat(inbox.ids("/reviews", "subject"))
        .containsExactly("INV-23", "INV-21", "INV-24", "INV-22");
    assertThat(lastword.get(team.token("sales"), "/v1/reviews").json().at("/reviews")).isEmpty();
  }

  @Test
  void a_review_shows_what_was_asked_the_bytes_and_who_must_say_yes() {
    Answered held = submit("INV-25", "20000.00", "about the contract");
    Answered shown = lastword.get(manager, "/v1/reviews/" + review(held)).is(200);
    assertThat(shown.body()).contains("\"facts\":" + facts("20000.00", "about the contract"));
    JsonNode review = shown.json();
    assertThat(review.at("/content/facts_sha256").asString())
        .isEqualTo(sha256(facts("20000.00", "about the contract")));
    assertThat(review.at("/reasons")).hasSize(2);
    assertThat(review.at("/you/queues/0").asString()).isEqualTo(invoices.queue("finance-managers"));
  }

  @Test
  void a_policy_that_asks_for_more_asks_again_before_anybody_acts() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered held = team.submit(Team.invoice("INV-27", "20000.00", "Birch Paper", ""));
    String token = team.token("finance-managers");
    rule(token, held, approve(1)).is(201);
    team.activate(
        POLICY
            .replace("legal: [legal,", "legal: [toner, legal,")
            .replace("memo: Toner and", "memo: Ink and"));
    team.consume("rel_" + held.id().substring(4)).isProblem(409, "LW-REL-006");
    Answered again = lastword.get(team.key(), "/v1/actions/" + held.id()).hasState("held");
    assertThat(again.ids("/review/parts", "state")).containsExactly("approved", "open");
    String lawyer = team.token("senior-account-managers");
    assertThat(rule(lawyer, again, approve(3)).is(201).text("/state")).isEqualTo("released");
    assertThat(
            team.consume("rel_" + held.id().substring(4) + "-2").is(200).json().at("/approved_by"))
        .hasSize(2);
  }

  @Test
  void a_policy_that_asks_the_same_person_for_more_shows_it_before_their_ruling_counts() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered held =
        team.submit(Team.invoice("INV-28", "20000.00", "Birch Paper", "").replace("US", "CA"));
    String token = team.token("finance-managers");
    team.activate(
        POLICY
            .replace("> money(\"5000.00 USD\")", "> money(\"4000.00 USD\")")
            .replace("amount: 5000.01", "amount: 4000.01")
            .replace("amount: 5000.00", "amount: 4000.00"));
    assertThat(rule(token, held, approve(1)).is(201).text("/state")).isEqualTo("released");
  }

  @Test
  void a_rule_that_became_hard_does_not_count_what_came_with_a_token() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered held = team.submit(Team.invoice("INV-29", "20000.00", "Birch Paper", ""));
    String token = team.token("finance-managers");
    team.activate(HARD);
    rule(token, held, approve(1)).isProblem(409, "LW-REV-003");
    rule(token, held, approve(2)).isProblem(403, "LW-REV-006");
    lastword.get(team.key(), "/v1/actions/" + held.id()).hasState("held");
  }

  @Test
  void what_was_approved_with_a_token_is_asked_again_when_the_rule_became_hard() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered held = team.submit(Team.invoice("INV-30", "20000.00", "Birch Paper", ""));
    rule(team.token("finance-managers"), held, approve(1)).is(201);
    team.activate(HARD);
    team.consume("rel_" + held.id().substring(4)).isProblem(409, "LW-REL-006");
    Answered again = lastword.get(team.key(), "/v1/actions/" + held.id()).hasState("held");
    assertThat(again.ids("/review/parts", "state")).containsExactly("open");
  }

  @Test
  void what_became_urgent_after_everybody_approved_goes_on() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered held = team.submit(Team.invoice("INV-31", "20000.00", "Birch Paper", ""));
    rule(team.token("finance-managers"), held, approve(1)).is(201);
    team.activate(POLICY.replace("    within: 4h\n", "    urgent: true\n"));
    team.consume("rel_" + held.id().substring(4)).is(200);
  }

  @Test
  void nobody_amends_with_a_token_into_what_a_hard_rule_asks_for() {
    Team team = Team.of(lastword, "invoices", HARD_WORDS);
    Answered held = team.submit(Team.invoice("INV-32", "20000.00", "Birch Paper", ""));
    String token = team.token("finance-managers");
    rule(token, held, amend(1, facts("3000.00", "about the contract")))
        .isProblem(403, "LW-REV-006");
    assertThat(rule(token, held, amend(1, facts("3000.00", "Toner"))).is(201).text("/state"))
        .isEqualTo("released");
  }

  @Test
  void what_was_held_before_there_was_a_policy_is_released_under_the_first_one() {
    Team team = Team.newcomers(lastword, "invoices");
    String digest = team.propose(POLICY);
    Answered held = team.submit(Team.invoice("INV-33", "10.00", "Birch Paper", "")).is(201);
    assertThat(held.reasons()).containsExactly("no-policy");
    String token = team.token("finance-operations");
    rule(token, held, approve(1)).isProblem(409, "LW-REV-011");
    team.signAll(digest);
    lastword.post(lastword.operator(), "/v1/policies/" + digest + "/activation", "").is(201);
    assertThat(rule(token, held, approve(1)).is(201).text("/state")).isEqualTo("released");
    assertThat(team.consume("rel_" + held.id().substring(4)).is(200).text("/policy_digest"))
        .isEqualTo(digest);
  }

  @Test
  void a_vendor_that_people_amended_away_has_never_been_paid() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered held = team.submit(Team.invoice("INV-34", "20000.00", "Cedar Freight", ""));
    rule(team.token("finance-managers"), held, amend(1, facts("20000.00", ""))).is(201);
    team.consume("rel_" + held.id().substring(4)).is(200);
    team.activate(Team.text("invoices.yaml"));
    team.submit(Team.invoice("INV-35", "10.00", "Birch Paper", "")).hasVerdict("proceed");
    Answered never = team.submit(Team.invoice("INV-36", "10.00", "Cedar Freight", ""));
    assertThat(never.reasons()).containsExactly("new-vendor");
  }

  @Test
  void what_is_over_by_the_clock_cannot_be_approved_a_moment_later() {
    try (RunningServer own = RunningServer.fresh()) {
      Team team = Team.of(own, "invoices", POLICY);
      Answered held = team.submit(Team.invoice("INV-37", "20000.00", "Birch Paper", ""));
      String path = "/v1/reviews/" + review(held) + "/rulings";
      own.clock().advance(Duration.ofDays(7));
      own.post(team.token("finance-managers"), path, approve(1)).isProblem(409, "LW-REV-002");
      own.get(team.key(), "/v1/actions/" + held.id() + "?wait=20s").hasState("expired");
    }
  }

  private static java.time.Instant time(String text) {
    return java.time.Instant.parse(text);
  }

  private static String facts(String amount, String memo) {
    return "{\"amount\": %s, \"vendor\": \"Birch Paper\", \"po_matched\": true, \"memo\": \"%s\", \"country\": \"US\"}"
        .formatted(amount, memo);
  }

  private static Answered submit(String subject, String amount, String memo) {
    return invoices
        .submit(
            "{\"subject\": \"%s\", \"confidence\": 0.95, \"facts\": %s}"
                .formatted(subject, facts(amount, memo)))
        .is(201)
        .hasVerdict("hold");
  }

  private static Answered large(String subject, String amount) {
    return submit(subject, amount, "");
  }

  private static String review(Answered action) {
    return action.text("/review/id");
  }

  private static Answered rule(String token, Answered action, String body) {
    return lastword.post(token, "/v1/reviews/" + review(action) + "/rulings", body);
  }

  private static Answered consume(Answered action) {
    return invoices.consume("rel_" + action.id().substring(4));
  }

  private static String ruling(String ruling, int revision, String more) {
    return "{\"ruling\": \"%s\", \"revision\": %d%s}".formatted(ruling, revision, more);
  }

  private static String approve(int revision) {
    return ruling("approve", revision, "");
  }

  private static String amend(int revision, String facts) {
    return ruling("amend", revision, ", \"amended\": {\"facts\": " + facts + "}");
  }

  private static String sha256(String text) {
    try {
      return java.util.HexFormat.of()
          .formatHex(
              java.security.MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
