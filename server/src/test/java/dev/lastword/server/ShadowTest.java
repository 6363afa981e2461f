package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Versions that are watched beside the active policy, without effect. */
class ShadowTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final String WITH_HISTORY =
      Team.text("invoices.yaml")
          .replace("at_least: 0.80}", "at_least: 0.95}")
          .replace("error_limit: 2%, assurance: 95%", "error_limit: 20%, assurance: 80%")
          .replaceFirst("(?s)\ntests:.*", "\n");
  private static final String POLICY =
      WithoutRule.named("new-vendor", Team.text("invoices.yaml"))
          .replace("at_least: 0.80}", "at_least: 0.95}")
          .replace("confidence: 0.80", "confidence: 0.95")
          .replace("error_limit: 2%, assurance: 95%", "error_limit: 20%, assurance: 80%");

  /** A draft needs no tests. */
  private static final String UNTESTED = POLICY.replaceFirst("(?s)\ntests:.*", "\n");

  private static final String LOWER = UNTESTED.replace("at_least: 0.95}", "at_least: 0.85}");

  private static final String REFUSES =
      """
      lastword: 1
      workflow: invoices
      title: Supplier invoices
      owner: finance-operations
      mode: on-the-loop
      stakes: {error_limit: 20%, assurance: 80%}
      facts:
        amount:     {type: money, currency: USD, max: 1000000.00}
        vendor:     {type: text, max_length: 200}
        po_matched: {type: boolean}
        memo:       {type: text, max_length: 4000}
        country:    {type: enum, values: [US, CA, MX], optional: true}
      routine:
        - {id: matched, when: po_matched}
      tripwires:
        - {id: huge, when: 'amount > money("5000.00 USD")', effect: refuse}
      confidence: {at_least: 0.95}
      tests:
        - name: what matches no order and is huge is refused
          facts: {amount: 5000.01, vendor: Acme, po_matched: false, memo: "", country: US}
          confidence: 0.99
          expect: {verdict: refuse}
        - name: what an unsure AI does waits
          facts: {amount: 10.00, vendor: Acme, po_matched: true, memo: "", country: US}
          confidence: 0.10
          expect: {verdict: hold}
      """;

  private static final AtomicInteger submitted = new AtomicInteger();

  /** So many without a mistake are enough for a limit of 20 %, and half of them are not. */
  private static final int ENOUGH = 50;

  /** Of a risk of 0.2, when there may be ever more epochs. */
  private static final double OF_THE_FIRST_EPOCH = 0.2 * 6 / (Math.PI * Math.PI);

  @Test
  void it_is_compared_and_has_no_effect() {
    Team team = Team.of(lastword, "invoices", POLICY);
    watch(team, LOWER).is(201);
    submit(team, "0.90").hasVerdict("hold");
    submit(team, "0.99").hasVerdict("proceed");
    JsonNode since = only(team).path("since");
    assertThat(since.path("actions").asInt()).isEqualTo(2);
    assertThat(since.path("freed").asInt()).isEqualTo(1);
    assertThat(since.path("same").asInt()).isEqualTo(1);
  }

  @Test
  void what_was_judged_before_it_was_registered_is_exploring_and_never_evidence() {
    Team team = Team.of(lastword, "invoices", POLICY);
    approved(team, ENOUGH);
    watch(team, LOWER).is(201);
    JsonNode shadow = only(team);
    assertThat(shadow.at("/exploring/judged").asInt()).isEqualTo(ENOUGH);
    assertThat(shadow.at("/exploring/wrong_at_most").asDouble()).isLessThan(0.15);
    assertThat(shadow.at("/evidence/judged").asInt()).isZero();
    assertThat(shadow.at("/evidence/evidence").asDouble()).isZero();
    assertThat(shadow.path("shown").asBoolean()).isFalse();
    assertThat(shadow.path("why").asString()).startsWith("Not enough evidence yet");
  }

  @Test
  void enough_judgements_since_it_was_registered_show_it() {
    Team team = Team.of(lastword, "invoices", POLICY);
    watch(team, LOWER).is(201);
    approved(team, ENOUGH);
    JsonNode shadow = only(team);
    assertThat(shadow.path("shown").asBoolean()).as(shadow.toString()).isTrue();
    assertThat(shadow.at("/evidence/expected").asString()).isEqualTo("Enough now");
  }

  @Test
  void another_ai_voids_what_was_shown() {
    Team team = Team.of(lastword, "invoices", POLICY);
    watch(team, LOWER).is(201);
    approved(team, ENOUGH);
    String other = Team.invoice("the first of the other", "10.00", "Birch Paper", "");
    team.submit(other.replace("m-1", "m-2").replace("0.95", "0.90")).is(201);
    JsonNode shadow = only(team);
    assertThat(shadow.path("shown").asBoolean()).isFalse();
    assertThat(shadow.at("/since/freed").asInt()).isEqualTo(ENOUGH + 1);
    assertThat(shadow.at("/exploring/judged").asInt()).isZero();
  }

  @Test
  void candidates_have_their_own_half_of_the_risk_and_take_nothing_from_what_was_shown() {
    Team team = Team.of(lastword, "invoices", POLICY);
    submit(team, "0.90");
    double before = needed(team);
    watch(team, LOWER).is(201);
    double one = only(team).at("/evidence/needed").asDouble();
    assertThat(one).isCloseTo(Math.log(2 * 12 / OF_THE_FIRST_EPOCH), within(1e-9));
    watch(team, UNTESTED.replace("at_least: 0.95}", "at_least: 0.80}")).is(201);
    assertThat(list(team).path(0).at("/evidence/needed").asDouble()).isEqualTo(one);
    assertThat(needed(team)).isEqualTo(before);
  }

  @Test
  void twelve_are_tried_in_a_year() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String digest = team.draft(LOWER);
    String owner = team.token("finance-operations");
    for (int i = 0; i < 12; i++) {
      register(team, owner, digest).is(201);
      lastword.call("DELETE", owner, path(team) + "/" + digest, new byte[0], Map.of()).is(200);
    }
    register(team, owner, digest).isProblem(409, "LW-SHD-001");
  }

  @Test
  void a_stricter_one_says_what_it_would_have_caught() {
    Team team = Team.of(lastword, "invoices", POLICY);
    watch(team, UNTESTED.replace("at_least: 0.95}", "at_least: 0.99}")).is(201);
    submit(team, "0.96").hasVerdict("proceed");
    JsonNode shadow = only(team);
    assertThat(shadow.at("/since/caught").asInt()).isEqualTo(1);
    assertThat(shadow.at("/exploring/saved_per_month").asDouble()).isNegative();
    assertThat(shadow.path("shown").asBoolean()).isFalse();
  }

  @Test
  void what_was_not_asked_of_earlier_actions_then_is_counted_apart() {
    Team team = Team.of(lastword, "invoices", POLICY);
    watch(team, WITH_HISTORY).is(201);
    submit(team, "0.99").hasVerdict("proceed");
    JsonNode shadow = only(team);
    assertThat(shadow.at("/since/unknown").asInt()).isEqualTo(1);
    assertThat(shadow.path("why").asString()).contains("nobody can say what it would do with 1");
  }

  @Test
  void the_answers_of_then_are_those_it_is_replayed_with() {
    Team team = Team.of(lastword, "invoices", Team.text("invoices.yaml"));
    watch(team, UNTESTED.replace("at_least: 0.95}", "at_least: 0.80}")).is(201);
    submit(team, "0.99").hasVerdict("hold");
    assertThat(only(team).at("/since/freed").asInt()).isEqualTo(1);
    String both = Team.text("invoices.yaml").replaceFirst("(?s)\ntests:.*", "\n");
    watch(team, both.replace("at_least: 0.80}", "at_least: 0.70}")).is(201);
    assertThat(list(team).path(0).at("/in_epoch/same").asInt()).isEqualTo(1);
  }

  @Test
  void a_fact_that_nobody_could_send_is_unknown_and_one_that_does_not_fit_is_counted_apart() {
    Team team = Team.of(lastword, "invoices", POLICY);
    watch(team, asksForMore()).is(201);
    submit(team, "0.99").hasVerdict("proceed");
    assertThat(only(team).at("/since/unknown").asInt()).isEqualTo(1);
    watch(team, UNTESTED.replace("max_length: 4000", "max_length: 2")).is(201);
    assertThat(list(team).path(0).at("/in_epoch/does_not_fit").asInt()).isEqualTo(1);
  }

  private static String asksForMore() {
    return UNTESTED
        .replace("  po_matched:", "  rush: {type: boolean, optional: true}\n  po_matched:")
        .replace("tripwires:\n", "tripwires:\n  - id: in-a-rush\n    when: rush\n");
  }

  @Test
  void what_a_candidate_refuses_or_no_longer_refuses_is_told_apart() {
    Team team = Team.of(lastword, "invoices", REFUSES);
    watch(team, REFUSES.replace("effect: refuse", "effect: hold")).is(201);
    submit(team, "0.99", "6000.00").hasVerdict("refuse");
    assertThat(only(team).at("/since/admitted").asInt()).isEqualTo(1);
    submit(team, "0.90").hasVerdict("hold");
    assertThat(only(team).path("why").asString()).contains("nobody was asked about them");
    Team other = Team.of(lastword, "invoices", POLICY);
    watch(other, REFUSES).is(201);
    submit(other, "0.90", "6000.00").hasVerdict("hold");
    assertThat(only(other).at("/since/refused").asInt()).isEqualTo(1);
  }

  @Test
  void where_people_read_everything_anyway_nothing_is_saved() {
    Team team = Team.of(lastword, "invoices", REFUSES.replace("on-the-loop", "in-the-loop"));
    watch(team, REFUSES.replace("on-the-loop", "in-the-loop").replace("0.95}", "0.85}")).is(201);
    submit(team, "0.90", "10.00").hasVerdict("hold");
    JsonNode shadow = only(team);
    assertThat(shadow.at("/since/freed").asInt()).isEqualTo(1);
    assertThat(shadow.at("/exploring/saved_per_month").asDouble()).isZero();
    watch(team, REFUSES).is(201);
    submit(team, "0.99", "10.00").hasVerdict("hold");
    assertThat(list(team).path(0).at("/since/freed").asInt()).isEqualTo(1);
    assertThat(list(team).path(1).at("/since/same").asInt()).isEqualTo(1);
  }

  @Test
  void what_only_a_pause_held_is_not_freed() {
    Team team = Team.of(lastword, "invoices", POLICY);
    watch(team, LOWER).is(201);
    String pause = "/v1/workflows/" + team.workflow() + "/pause";
    lastword.post(owner(team), pause, "{\"reason\": \"odd totals\"}").is(200);
    submit(team, "0.99").hasVerdict("hold");
    assertThat(only(team).at("/since/same").asInt()).isEqualTo(1);
  }

  @Test
  void one_that_touches_a_hard_rule_is_never_called_shown() {
    Team team = Team.of(lastword, "invoices", POLICY);
    watch(team, LOWER.replace("> money(\"10000.00", "> money(\"20000.00")).is(201);
    approved(team, ENOUGH);
    JsonNode shadow = only(team);
    assertThat(shadow.path("shown").asBoolean()).isFalse();
    assertThat(shadow.path("why").asString()).contains("changes what is hard (high-amount)");
  }

  @Test
  void a_word_taken_off_the_list_of_a_hard_rule_touches_it_too() {
    Team team = Team.of(lastword, "invoices", POLICY);
    watch(team, LOWER.replace("legal: [legal, lawsuit,", "legal: [legal,")).is(201);
    submit(team, "0.90");
    assertThat(only(team).path("why").asString()).contains("changes what is hard (legal-language)");
  }

  @Test
  void it_ends_when_it_is_withdrawn_and_begins_anew_when_it_is_registered_again() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String path = path(team) + "/" + watch(team, LOWER).is(201).text("/digest");
    lastword.call("DELETE", owner(team), path, new byte[0], Map.of()).is(200);
    assertThat(only(team).path("state").asString()).isEqualTo("withdrawn");
    assertThat(only(team).has("since")).isFalse();
    lastword.call("DELETE", owner(team), path, new byte[0], Map.of()).isProblem(404, "LW-SHD-002");
    submit(team, "0.90");
    watch(team, LOWER).is(201);
    assertThat(only(team).at("/since/actions").asInt()).isZero();
  }

  @Test
  void it_ends_by_itself_when_it_or_another_policy_is_active() {
    Team team = Team.of(lastword, "invoices", POLICY);
    watch(team, LOWER).is(201);
    String next = POLICY.replace("expires: 7d", "expires: 6d");
    watch(team, next).is(201);
    team.activate(next);
    assertThat(list(team).path(0).path("state").asString()).isEqualTo("active");
    assertThat(list(team).path(1).path("state").asString()).isEqualTo("superseded");
    assertThat(list(team).path(1).path("why").asString()).contains("another policy is active");
  }

  @Test
  void what_cannot_be_watched_is_said() {
    Team team = Team.of(lastword, "invoices", POLICY);
    watch(team, POLICY).isProblem(409, "LW-PUB-013");
    register(team, owner(team), "0".repeat(64)).isProblem(404, "LW-PUB-001");
    register(team, owner(team), "none").isProblem(422, "LW-API-004");
    Team other = Team.of(lastword, "invoices", POLICY);
    register(team, owner(team), other.draft(LOWER)).isProblem(422, "LW-PUB-004");
    Team newcomers = Team.newcomers(lastword, "invoices");
    String draft = newcomers.draft(LOWER);
    register(newcomers, owner(newcomers), draft).isProblem(409, "LW-REV-011");
  }

  @Test
  void five_are_watched_at_most() {
    Team team = Team.of(lastword, "invoices", POLICY);
    for (int i = 0; i < 5; i++) {
      watch(team, LOWER.replace("0.85}", "0.8" + i + "}")).is(201);
    }
    watch(team, LOWER.replace("0.85}", "0.89}")).isProblem(409, "LW-SHD-001");
    watch(team, LOWER.replace("0.85}", "0.80}")).is(201);
    assertThat(list(team).size()).isEqualTo(5);
  }

  @Test
  void it_is_for_the_queues_of_the_policy_and_the_operator() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String digest = team.draft(LOWER);
    register(team, team.token("sales"), digest).isProblem(404, "LW-ACT-001");
    register(team, team.key(), digest).isProblem(403, "LW-AUT-002");
    register(team, team.token("finance-managers"), digest).is(201);
    assertThat(register(team, lastword.operator(), digest).is(201).text("/by"))
        .isEqualTo(team.queue("finance-managers"));
    lastword.get(team.token("sales"), path(team)).isProblem(404, "LW-ACT-001");
    lastword.get(lastword.operator(), path(team)).is(200);
  }

  private static Answered watch(Team team, String policy) {
    return register(team, owner(team), team.draft(policy));
  }

  private static Answered register(Team team, String token, String digest) {
    return lastword.post(token, path(team), "{\"digest\": \"%s\"}".formatted(digest));
  }

  private static JsonNode list(Team team) {
    return lastword.get(owner(team), path(team)).is(200).json().path("shadows");
  }

  private static JsonNode only(Team team) {
    JsonNode all = list(team);
    assertThat(all.size()).isEqualTo(1);
    return all.path(0);
  }

  private static double needed(Team team) {
    return lastword
        .get(owner(team), "/v1/workflows/" + team.workflow() + "/evidence")
        .is(200)
        .json()
        .at("/aim/evidence_needed")
        .asDouble();
  }

  private static void approved(Team team, int count) {
    for (int i = 0; i < count; i++) {
      Answered held = submit(team, "0.90").hasVerdict("hold");
      lastword
          .post(
              owner(team),
              "/v1/reviews/" + held.text("/review/id") + "/rulings",
              "{\"ruling\": \"approve\", \"revision\": 1}")
          .is(201);
    }
  }

  private static Answered submit(Team team, String confidence) {
    return submit(team, confidence, "10.00");
  }

  private static Answered submit(Team team, String confidence, String amount) {
    return team.submit(
            Team.invoice("INV-" + submitted.incrementAndGet(), amount, "Birch Paper", "")
                .replace("0.95", confidence))
        .is(201);
  }

  private static String owner(Team team) {
    return team.token("finance-operations");
  }

  private static String path(Team team) {
    return "/v1/workflows/" + team.workflow() + "/shadow";
  }
}
