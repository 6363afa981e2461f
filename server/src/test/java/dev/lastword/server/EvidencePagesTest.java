package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The evidence of a workflow, for somebody who answers for it and knows no statistics. */
class EvidencePagesTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final String NO_LIMIT =
      WithoutRule.named("new-vendor", Team.text("invoices.yaml"))
          .replace(", error_limit: 2%, assurance: 95%", "");
  private static final String POLICY =
      NO_LIMIT.replace("reversible: true", "reversible: true, error_limit: 20%, assurance: 80%");

  private static final int ENOUGH = 50;

  @Test
  void without_a_limit_it_says_what_to_write_into_the_policy() {
    String page = page(Team.of(lastword, "invoices", NO_LIMIT));
    assertThat(page).contains("Nothing has been promised yet");
    assertThat(page).contains("stakes: {error_limit: 2%, assurance: 95%}");
  }

  @Test
  void before_the_first_action_it_says_what_has_to_happen() {
    String page = page(Team.of(lastword, "invoices", POLICY));
    assertThat(page).contains("First the AI has to ask, and people have to answer.");
    assertThat(page).contains("at most 20\u00a0% of the actions that go ahead alone are wrong");
  }

  @Test
  void it_begins_with_the_promise_and_says_that_it_is_unproven() {
    Team team = Team.of(lastword, "invoices", POLICY);
    submit(team, 1);
    String page = page(team);
    assertThat(page).containsSubsequence("The promise:", "20\u00a0%", "80\u00a0%", "Unproven.");
    assertThat(page).contains("Nothing yet. No rule has enough evidence against it.");
  }

  @Test
  void a_rule_with_enough_evidence_is_proposed_with_its_numbers() {
    Team team = judged(ENOUGH);
    String page = page(team);
    assertThat(page).containsSubsequence("Enough evidence", "to do without", "matched");
    assertThat(page).contains("0 of 50 were wrong");
    assertThat(page).containsSubsequence("high-amount", "Hard: never proposed");
  }

  @Test
  void it_says_whether_the_ai_knows_what_it_knows_and_shows_the_numbers_behind() {
    Team team = judged(ENOUGH - 1);
    rule(team, submit(team, ENOUGH), "take-over");
    String page = page(team);
    assertThat(page).contains("The AI says 95\u00a0%, people find 100\u00a0%.");
    assertThat(page)
        .containsSubsequence("<td class=\"num\">49</td>", "<td class=\"num\">100\u00a0%</td>");
    assertThat(page(judged(1))).doesNotContain("The AI says");
  }

  @Test
  void several_ais_stand_beside_each_other() {
    Team team = judged(2);
    assertThat(page(team)).doesNotContain("One AI beside the other");
    team.submit(Team.invoice("other", "10.00", "Birch Paper", "").replace("m-1", "m-2"));
    assertThat(page(team)).containsSubsequence("One AI beside the other", "m-1", "m-2");
  }

  @Test
  void a_limit_that_could_be_moved_is_proposed_in_money() {
    Team team =
        Team.of(
            lastword,
            "invoices",
            POLICY.replace("    within: 4h\n    hard: true\n", "    within: 4h\n"));
    for (int i = 0; i < ENOUGH; i++) {
      large(team, "10500.00", i, "approve");
    }
    for (int i = 0; i < ENOUGH / 2; i++) {
      large(team, "60000.00", i, "reject");
    }
    String page = page(team);
    assertThat(page)
        .containsSubsequence(
            "to raise the limit of", "high-amount", "from 10,000.00 USD to 11,000.00 USD");
    assertThat(page).contains("Enough to raise it to 11,000.00 USD");
  }

  private static void large(Team team, String amount, int number, String ruling) {
    Answered held =
        team.submit(Team.invoice(amount + number, amount, "Birch Paper", "")).hasVerdict("hold");
    String reason = ruling.equals("reject") ? ", \"reason_code\": \"incorrect\"" : "";
    lastword
        .post(
            team.token("finance-managers"),
            "/v1/reviews/" + held.text("/review/id") + "/rulings",
            "{\"ruling\": \"%s\", \"revision\": 1%s}".formatted(ruling, reason))
        .is(201);
  }

  @Test
  void an_honest_cost_stands_beside_what_is_shown() {
    Team team =
        Team.of(
            lastword,
            "invoices",
            POLICY
                .replace("at_least: 0.80}", "at_least: 0.96}")
                .replace("confidence: 0.80", "confidence: 0.96")
                .replace("confidence: 0.95", "confidence: 0.96"));
    for (int i = 0; i < ENOUGH; i++) {
      Answered unsure =
          team.submit(Team.invoice("INV-" + i, "10.00", "Birch Paper", "")).hasVerdict("hold");
      rule(team, unsure, "approve");
    }
    assertThat(page(team))
        .containsSubsequence(
            "for a wrong action and", "for a review, ", "is cheapest", "Proposed is the stricter");
  }

  @Test
  void what_is_not_known_has_its_numbers_too() {
    Team team = judged(1, POLICY.replaceAll("(?m)^spot_check: .*$", "spot_check: {rate: 0%}"));
    Answered taken = submit(team, 10);
    rule(team, taken, "take-over");
    submit(team, 11);
    team.submit(Team.invoice("alone", "10.00", "Birch Paper", "")).hasVerdict("proceed");
    String page = page(team);
    assertThat(page).contains("<dt>1</dt><dd>asked about, and nobody said whether it was right");
    assertThat(page).contains("<dt>1</dt><dd>went ahead without a chance that anybody would look");
    assertThat(page).contains("<dt>1</dt><dd>not answered yet, or withdrawn");
  }

  @Test
  void the_pages_of_the_workflow_lead_to_it() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String link = "href=\"/workflows/" + team.workflow() + "/evidence\"";
    assertThat(get(team, "/workflows/" + team.workflow()).is(200).body()).contains(link);
    assertThat(get(team, "/workflows").is(200).body()).contains(link);
  }

  @Test
  void the_list_of_workflows_says_why_a_limit_is_unproven() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String list = get(team, "/workflows").is(200).body();
    String before = list.substring(0, list.indexOf("/workflows/" + team.workflow() + "\""));
    String row = before.substring(before.lastIndexOf("<tr>"));
    assertThat(row).contains("The AI has not asked for anything yet.");
  }

  @Test
  void whoever_is_in_none_of_its_queues_does_not_see_it() {
    Team team = Team.of(lastword, "invoices", POLICY);
    Answered answered =
        lastword.call(
            "GET",
            team.token("sales"),
            "/workflows/" + team.workflow() + "/evidence",
            new byte[0],
            Map.of());
    assertThat(answered.is(404).body()).contains("for members of the queues");
  }

  private static Team judged(int count) {
    return judged(count, POLICY);
  }

  private static Team judged(int count, String policy) {
    Team team = Team.of(lastword, "invoices", policy);
    for (int i = 0; i < count; i++) {
      rule(team, submit(team, i), "approve");
    }
    return team;
  }

  /** Held because it matches no order, and for nothing else. */
  private static Answered submit(Team team, int number) {
    return team.submit(
            Team.invoice("INV-" + number, "10.00", "Birch Paper", "")
                .replace("\"po_matched\": true", "\"po_matched\": false"))
        .is(201)
        .hasVerdict("hold");
  }

  private static void rule(Team team, Answered held, String ruling) {
    lastword
        .post(
            team.token("finance-operations"),
            "/v1/reviews/" + held.text("/review/id") + "/rulings",
            "{\"ruling\": \"%s\", \"revision\": 1}".formatted(ruling))
        .is(201);
  }

  private static String page(Team team) {
    return get(team, "/workflows/" + team.workflow() + "/evidence").is(200).body();
  }

  private static Answered get(Team team, String path) {
    return lastword.get(team.token("finance-operations"), path);
  }
}
