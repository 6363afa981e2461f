package dev.lastword.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From a draft to a policy that holds, and what stands in the way. */
class PolicyLifeTest {

  private static final RunningServer lastword = RunningServer.shared();
  private static final String POLICY = Team.text("invoices.yaml");

  @Test
  void a_policy_is_drafted_proposed_signed_and_active() {
    Team team = Team.newcomers(lastword, "invoices");
    String digest = team.draft(POLICY);
    assertThat(state(digest)).isEqualTo("draft");
    post("/v1/policies/" + digest + "/proposal").is(201).hasState("proposed");
    team.signAll(digest);
    assertThat(state(digest)).isEqualTo("signed");
    Answered active = post("/v1/policies/" + digest + "/activation").is(201).hasState("active");
    assertThat(active.json().get("version").asInt()).isEqualTo(1);
    post("/v1/policies/" + digest + "/activation").is(201);
  }

  @Test
  void a_policy_with_problems_is_not_stored_and_all_are_told() {
    Team team = Team.newcomers(lastword, "invoices");
    String broken =
        POLICY
            .replace("when: amount > money(\"10000.00 USD\")", "when: amount > 10000")
            .replace("mode: on-the-loop", "mode: on-teh-loop");
    Answered answered =
        lastword
            .post(
                lastword.operator(),
                "/v1/workflows/" + team.workflow() + "/drafts",
                team.ours(broken))
            .isProblem(422, "LW-PUB-002");
    assertThat(answered.json().get("problems").size()).isEqualTo(2);
    assertThat(answered.body()).contains("money(\\\"10000.00 USD\\\")");
  }

  @Test
  void a_policy_whose_tests_fail_is_not_proposed() {
    Team team = Team.newcomers(lastword, "invoices");
    String digest = team.draft(POLICY.replace("confidence: 0.79\n", "confidence: 0.81\n"));
    post("/v1/policies/" + digest + "/proposal").isProblem(422, "LW-PUB-003");
  }

  @Test
  void a_rule_without_a_test_is_not_proposed() {
    Team team = Team.newcomers(lastword, "invoices");
    String digest =
        team.draft(
            POLICY
                .replace(
                    "\nconfidence:", "\n  - {id: untested, when: amount < tiny}\n\nconfidence:")
                .replace("amount < tiny", "'amount == money(\"0.01 USD\")'"));
    Answered answered = post("/v1/policies/" + digest + "/proposal").isProblem(422, "LW-PUB-003");
    assertThat(answered.body()).contains("untested");
  }

  @Test
  void a_policy_that_names_an_unknown_queue_is_not_proposed() {
    Team team = Team.newcomers(lastword, "invoices");
    String digest = team.draft(POLICY.replace("finance-managers", "nobody-here"));
    Answered answered = post("/v1/policies/" + digest + "/proposal");
    answered.isProblem(422, "LW-PUB-005");
    assertThat(answered.text("/detail")).contains("nobody-here");
  }

  @Test
  void without_all_signatures_it_does_not_become_active() {
    Team team = Team.newcomers(lastword, "invoices");
    String digest = team.propose(POLICY);
    team.sign(digest, "finance-managers").is(201);
    team.sign(digest, "finance-operations").is(201);
    Answered answered = post("/v1/policies/" + digest + "/activation");
    answered.isProblem(409, "LW-PUB-010");
    assertThat(answered.text("/detail")).contains(team.queue("senior-account-managers"));
  }

  @Test
  void only_members_sign_and_only_once_and_only_for_queues_that_sign() {
    Team team = Team.newcomers(lastword, "invoices");
    String digest = team.propose(POLICY);
    String path = "/v1/policies/" + digest + "/sign-offs";
    String managers = "{\"queue\": \"" + team.queue("finance-managers") + "\"}";
    lastword.post(team.tokens().get("support"), path, managers).isProblem(403, "LW-PUB-007");
    team.sign(digest, "support").isProblem(403, "LW-PUB-007");
    team.sign(digest, "finance-managers").is(201);
    team.sign(digest, "finance-managers").isProblem(409, "LW-PUB-009");
    lastword.post(lastword.operator(), path, managers).isProblem(403, "LW-AUT-002");
    lastword.post(team.key(), path, managers).isProblem(403, "LW-AUT-002");
  }

  @Test
  void an_authors_own_signature_does_not_count() {
    Team team = Team.newcomers(lastword, "invoices");
    String author = team.tokens().get("finance-managers");
    String digest =
        lastword
            .post(author, "/v1/workflows/" + team.workflow() + "/drafts", team.ours(POLICY))
            .is(201)
            .text("/digest");
    lastword.post(author, "/v1/policies/" + digest + "/proposal", "").is(201);
    team.sign(digest, "finance-managers").isProblem(403, "LW-PUB-008");
  }

  @Test
  void whoever_the_operator_names_as_the_author_does_not_sign_either() {
    Team team = Team.newcomers(lastword, "invoices");
    byte[] policy = team.ours(POLICY).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    String drafts = "/v1/workflows/" + team.workflow() + "/drafts";
    String digest =
        lastword
            .call(
                "POST",
                lastword.operator(),
                drafts,
                policy,
                java.util.Map.of("Lastword-Author", team.queue("finance-managers")))
            .is(201)
            .text("/digest");
    post("/v1/policies/" + digest + "/proposal").is(201);
    team.sign(digest, "finance-managers").isProblem(403, "LW-PUB-008");
    lastword
        .call(
            "POST",
            lastword.operator(),
            drafts,
            policy,
            java.util.Map.of("Lastword-Author", "nobody known"))
        .isProblem(422, "LW-PUB-014");
  }

  @Test
  void a_replacement_needs_the_queues_of_both_versions() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String fewer =
        POLICY.replace(
            "sign_off: [finance-managers, senior-account-managers, finance-operations]",
            "sign_off: [finance-operations]");
    String digest = team.propose(fewer);
    Answered proposed = lastword.get(lastword.operator(), "/v1/policies/" + digest);
    assertThat(proposed.ids("/signatures", "queue"))
        .containsExactly(
            team.queue("finance-managers"),
            team.queue("finance-operations"),
            team.queue("senior-account-managers"));
    assertThat(proposed.json().get("not_signing").size()).isEqualTo(2);
    team.override(digest, "finance-operations", "One desk answers for all of it").is(201);
    post("/v1/policies/" + digest + "/activation").isProblem(409, "LW-PUB-010");
  }

  @Test
  void taking_out_the_new_vendor_tripwire_needs_the_union_of_signatures_and_the_owners_override() {
    Team team = Team.of(lastword, "invoices");
    String without =
        WithoutRule.named("new-vendor", Team.text("invoices.yaml"))
            .replace(
                "sign_off: [finance-managers, senior-account-managers, finance-operations]",
                "sign_off: [finance-managers]");
    String digest = team.propose(without);
    Answered proposed = lastword.get(lastword.operator(), "/v1/policies/" + digest).is(200);
    assertThat(proposed.text("/difference/verdict")).isEqualTo("looser");
    assertThat(proposed.ids("/difference/changes", "key")).contains("tripwires.new-vendor");
    assertThat(proposed.ids("/signatures", "queue"))
        .containsExactlyInAnyOrder(
            team.queue("finance-managers"),
            team.queue("senior-account-managers"),
            team.queue("finance-operations"));

    team.sign(digest, "finance-managers").is(201);
    post("/v1/policies/" + digest + "/activation").isProblem(409, "LW-PUB-010");
    team.sign(digest, "senior-account-managers").is(201);
    team.sign(digest, "finance-operations").isProblem(422, "LW-PUB-015");
    post("/v1/policies/" + digest + "/activation").isProblem(409, "LW-PUB-010");

    team.override(digest, "finance-operations", "All 40 new vendors of May were fine").is(201);
    assertThat(post("/v1/policies/" + digest + "/activation").is(201).text("/state"))
        .isEqualTo("active");
  }

  @Test
  void a_stricter_version_needs_no_override() {
    Team team = Team.of(lastword, "invoices");
    String stricter =
        Team.text("invoices.yaml")
            .replace("at_least: 0.80", "at_least: 0.90")
            .replace("confidence: 0.80", "confidence: 0.90");
    String digest = team.propose(stricter);
    assertThat(
            lastword.get(lastword.operator(), "/v1/policies/" + digest).text("/difference/verdict"))
        .isEqualTo("stricter");
    team.sign(digest, "finance-operations").is(201);
  }

  @Test
  void a_proposal_is_void_once_another_version_became_active() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String late = team.propose(POLICY.replace("expires: 7d", "expires: 6d"));
    team.signAll(late);
    team.activate(POLICY.replace("expires: 7d", "expires: 5d"));
    post("/v1/policies/" + late + "/activation").isProblem(409, "LW-PUB-011");
  }

  @Test
  void comments_do_not_change_what_is_signed_but_a_test_does() {
    Team team = Team.newcomers(lastword, "invoices");
    String digest = team.draft(POLICY);
    assertThat(team.draft("# a comment\n" + POLICY)).isEqualTo(digest);
    assertThat(team.draft(POLICY.replace("842.50", "842.51"))).isNotEqualTo(digest);
  }

  @Test
  void before_a_policy_is_active_everything_is_held_for_the_owner_of_the_draft() {
    Team team = Team.newcomers(lastword, "invoices");
    team.submit("{\"subject\": \"INV-1\", \"facts\": {}}").isProblem(404, "LW-ACT-001");
    team.draft(POLICY);
    Answered held = team.submit("{\"subject\": \"INV-1\", \"facts\": {\"any\": 1}}").is(201);
    assertThat(held.hasVerdict("hold").reasons()).containsExactly("no-policy");
    assertThat(held.queues()).containsExactly(team.queue("finance-operations"));
  }

  @Test
  void a_decision_cites_the_version_it_was_made_under() {
    Team team = Team.of(lastword, "invoices", POLICY);
    String first = team.submit(Team.invoice("A", "1.00", "V", "")).text("/policy/digest");
    String second = team.activate(POLICY.replace("expires: 7d", "expires: 6d"));
    Answered now = team.submit(Team.invoice("B", "1.00", "V", ""));
    assertThat(now.text("/policy/digest")).isEqualTo(second).isNotEqualTo(first);
    assertThat(now.json().at("/policy/version").asInt()).isEqualTo(2);
  }

  private static String state(String digest) {
    return lastword.get(lastword.operator(), "/v1/policies/" + digest).is(200).text("/state");
  }

  private static Answered post(String path) {
    return lastword.post(lastword.operator(), path, "");
  }
}
