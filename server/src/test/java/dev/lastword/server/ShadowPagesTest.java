package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Candidates for somebody who answers for a workflow and knows no statistics. */
class ShadowPagesTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final String POLICY =
      WithoutRule.named("new-vendor", Team.text("invoices.yaml"))
          .replace("at_least: 0.80}", "at_least: 0.95}")
          .replace("confidence: 0.80", "confidence: 0.95")
          .replace("error_limit: 2%, assurance: 95%", "error_limit: 20%, assurance: 80%");
  private static final String LOWER = POLICY.replace("at_least: 0.95}", "at_least: 0.90}");
  private static final AtomicInteger submitted = new AtomicInteger();
  private static final int ENOUGH = 50;

  @Test
  void a_lower_threshold_with_enough_evidence_becomes_a_draft_that_is_watched() {
    Team team = Team.of(lastword, "invoices", POLICY);
    judged(team, "finance-operations", ENOUGH, unsure());
    assertThat(evidence(team))
        .contains("Let the AI act alone from a confidence of <b>0.90</b> on.");
    Browser owner = Browser.of(lastword, team.queue("finance-operations"));
    String page = page(owner, tried(owner, team, "threshold"));
    assertThat(page).containsSubsequence("What if this were the policy?", "Not shown.");
    assertThat(page).contains("of 50 that it would have let go ahead and people judged, 0 were");
    assertThat(page).contains("from 0 judged, 0 wrong");
    assertThat(page)
        .containsSubsequence("these would have to sign", team.queue("finance-managers"));
  }

  @Test
  void without_a_rule_the_tests_that_wanted_it_are_named() {
    Team team = Team.of(lastword, "invoices", POLICY);
    judged(team, "finance-managers", ENOUGH, foreign());
    Browser owner = Browser.of(lastword, team.queue("finance-operations"));
    String page = page(owner, tried(owner, team, "rule foreign"));
    assertThat(page).contains("Tests that now disagree");
    assertThat(page).contains("a large amount to another country waits</a>");
    assertThat(page).contains("verdict should be hold, is proceed");
    assertThat(page).containsSubsequence("looser", "foreign");
  }

  @Test
  void a_limit_that_is_too_low_becomes_a_draft_with_another_one() {
    Team team =
        Team.of(
            lastword,
            "invoices",
            POLICY.replace("    within: 4h\n    hard: true\n", "    within: 4h\n"));
    judged(team, "finance-managers", ENOUGH, large("12000.00"), "approve");
    judged(team, "finance-managers", ENOUGH / 2, large("19000.00"), "reject");
    assertThat(evidence(team)).containsSubsequence("Move the limit of", "high-amount", "12,500.00");
    Browser owner = Browser.of(lastword, team.queue("finance-operations"));
    String page = page(owner, tried(owner, team, "limit high-amount"));
    assertThat(page).containsSubsequence("What if this were the policy?", "Not shown.");
    assertThat(page).containsSubsequence("looser", "high-amount");
  }

  @Test
  void what_has_not_enough_evidence_is_not_written() {
    Team team = Team.of(lastword, "invoices", POLICY);
    judged(team, "finance-operations", 1, unsure());
    assertThat(evidence(team)).contains("Nothing has enough evidence to propose it.");
    Browser owner = Browser.of(lastword, team.queue("finance-operations"));
    assertThat(owner.send(path(team), Map.of("proposed", "threshold")).is(422).body())
        .contains("not enough evidence");
  }

  @Test
  void a_proposal_is_decided_and_not_shown_until_evidence_came_since_it_is_watched() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String policy = "/policies/" + team.draft(LOWER);
    Browser owner = Browser.of(lastword, team.queue("finance-operations"));
    assertThat(page(owner, policy)).contains("Decided, not shown.", "Nobody watches it");
    String digest = policy.substring("/policies/".length());
    owner.send(path(team), Map.of("digest", digest)).is(303);
    assertThat(page(owner, policy)).contains("Decided, not shown.", "All that is known of it");
    judged(team, "finance-operations", ENOUGH, unsure());
    assertThat(page(owner, policy)).contains("Shown.").doesNotContain("Decided, not shown.");
    assertThat(page(owner, path(team) + "/" + digest)).contains("Shown.", "from 50 judged");
  }

  @Test
  void what_lets_nothing_more_through_needs_no_evidence() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String stricter = team.draft(POLICY.replace("at_least: 0.95}", "at_least: 0.96}"));
    Browser owner = Browser.of(lastword, team.queue("finance-operations"));
    assertThat(page(owner, "/policies/" + stricter)).contains("nothing has to be shown");
  }

  @Test
  void a_candidate_is_listed_and_withdrawn() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Browser owner = Browser.of(lastword, team.queue("finance-operations"));
    assertThat(page(owner, path(team))).contains("Nothing is watched.");
    String digest = team.draft(LOWER);
    owner.send(path(team), Map.of("digest", digest)).is(303);
    assertThat(page(owner, path(team))).contains(digest.substring(0, 8), "Not shown.");
    owner.send(path(team) + "/" + digest + "/withdrawal", Map.of()).is(303);
    assertThat(page(owner, path(team) + "/" + digest)).contains("It was withdrawn.");
  }

  @Test
  void whoever_is_in_none_of_its_queues_does_not_see_it() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String digest = team.draft(LOWER);
    Browser support = Browser.of(lastword, team.queue("support"));
    assertThat(support.page(path(team)).is(404).body()).contains("members of the queues");
    support.send(path(team), Map.of("digest", digest)).is(404);
    support.page(path(team) + "/" + digest).is(404);
    Browser.of(lastword, team.queue("finance-operations"))
        .send(path(team), Map.of("digest", digest))
        .is(303);
    assertThat(page(support, "/policies/" + digest))
        .contains("Decided, not shown.", "Its numbers are for members")
        .doesNotContain("Evidence, any look");
  }

  private static String tried(Browser owner, Team team, String what) {
    return owner
        .send(path(team), Map.of("proposed", what))
        .is(303)
        .response()
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  private static String unsure() {
    return Team.invoice("unsure", "10.00", "Birch Paper", "").replace("0.95", "0.90");
  }

  private static String foreign() {
    return Team.invoice("foreign", "6000.00", "Birch Paper", "")
        .replace("0.95", "0.99")
        .replace("\"US\"", "\"CA\"");
  }

  private static String large(String amount) {
    return Team.invoice("large", amount, "Birch Paper", "").replace("0.95", "0.99");
  }

  private static void judged(Team team, String queue, int count, String invoice) {
    judged(team, queue, count, invoice, "approve");
  }

  private static void judged(Team team, String queue, int count, String invoice, String ruling) {
    for (int i = 0; i < count; i++) {
      String another = "\"subject\": \"" + submitted.incrementAndGet() + " ";
      Answered held =
          team.submit(invoice.replace("\"subject\": \"", another)).is(201).hasVerdict("hold");
      lastword
          .post(
              team.token(queue),
              "/v1/reviews/" + held.text("/review/id") + "/rulings",
              "{\"ruling\": \"%s\", \"revision\": 1}".formatted(ruling))
          .is(201);
    }
  }

  private static String evidence(Team team) {
    return lastword
        .get(team.token("finance-operations"), "/workflows/" + team.workflow() + "/evidence")
        .is(200)
        .body();
  }

  private static String page(Browser who, String path) {
    return who.page(path).is(200).body();
  }

  private static String path(Team team) {
    return "/workflows/" + team.workflow() + "/shadow";
  }
}
